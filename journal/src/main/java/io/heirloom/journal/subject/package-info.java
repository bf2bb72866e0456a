/**
 * One key per person, brand, dealer or recipient. What it encrypted, and the salts it made, can be erased by destroying it; commitments
 * stay and mean nothing.
 */
package io.heirloom.journal.subject;
