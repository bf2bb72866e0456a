package io.heirloom.ledger.index;

import io.heirloom.tlog.prefix.IndexLeaf;

/** A published head of a log that the index does not cover yet. */
record HeadToIndex(int log, String origin, long size, byte[] root) {

    IndexLeaf leaf(byte[] prefixRoot) {
        return new IndexLeaf(origin, size, root, prefixRoot);
    }
}
