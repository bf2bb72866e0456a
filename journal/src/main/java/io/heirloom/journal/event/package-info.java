/**
 * Events: every state change of a domain object is one, appended in the transaction that made the change, with a leaf that commits to it.
 * Its number in its stream follows the one before without a gap.
 */
package io.heirloom.journal.event;
