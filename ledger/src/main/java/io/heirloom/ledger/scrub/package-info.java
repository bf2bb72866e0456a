/**
 * Reads the whole of every log again, at an unhurried pace, and hashes it: entries against tiles, tiles against those above, every signed head
 * against the tree and its signatures. What does not fit is told in log, health and metrics, and the log stands still until it fits again.
 */
package io.heirloom.ledger.scrub;
