/**
 * Reads the whole of every log again, at an unhurried pace, and hashes it: entries against tiles, tiles against those above, every signed head
 * against the tree and its signatures, cosignatures against the keys of their witnesses; then the index likewise, page by page. What does not fit is told in log, health and metrics, and the log stands still until it fits again.
 */
package io.heirloom.ledger.scrub;
