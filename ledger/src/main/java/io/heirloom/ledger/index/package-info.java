/**
 * Shows that a handle is not in the log. A prefix tree over all handles follows the published heads; its root at each of them is a leaf of an
 * index log with its own signed heads, which anybody can rebuild from the entries of the log. Off the path of signing: a head is published
 * first and indexed within the second after. Heads of an index log are shown once witnesses have cosigned them, as those of the log are.
 */
package io.heirloom.ledger.index;
