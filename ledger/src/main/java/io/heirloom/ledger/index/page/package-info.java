/**
 * The prefix tree cut into pages, as it is stored: a branch spans four bits and knows the hashes of up to sixteen subtrees, a bucket holds the
 * entries of a subtree that is small. A new entry touches one page a level and nothing else. Pure arithmetic; the hashes are those of
 * {@code io.heirloom.tlog.prefix}, whatever the cut.
 */
package io.heirloom.ledger.index.page;
