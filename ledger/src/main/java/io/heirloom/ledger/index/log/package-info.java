/**
 * The index log: one leaf for each published head of a log, which names the root that the prefix tree over the log's handles had there. It has
 * keys, signed heads and tiles of its own, below the path of its log.
 */
package io.heirloom.ledger.index.log;
