package io.heirloom.ledger.index.page;

import io.heirloom.tlog.prefix.PrefixKey;

/** The leading bits that all keys of a page share, four a digit in hexadecimal; empty for the root. */
public record PageId(String prefix) {

    public static final PageId ROOT = new PageId("");
    static final int BITS = 4;

    /** The first bit in which keys of this page may differ. */
    int bit() {
        return prefix.length() * BITS;
    }

    PageId child(int slot) {
        return new PageId(prefix + Character.forDigit(slot, 1 << BITS));
    }

    /** Which child of this page the key belongs to. */
    int slot(byte[] key) {
        int slot = 0;
        for (int i = 0; i < BITS; i++) {
            slot = slot << 1 | PrefixKey.bit(key, bit() + i);
        }
        return slot;
    }
}
