/**
 * Disclosure: what was appended, shown as a proof bundle needs it. Each caller sees the parts she may open, and the commitments of all others;
 * the current holder also learns by which handle a later event would have to be found.
 */
package io.heirloom.journal.disclosure;
