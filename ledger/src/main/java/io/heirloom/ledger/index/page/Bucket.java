package io.heirloom.ledger.index.page;

import io.heirloom.tlog.prefix.PrefixEntry;
import io.heirloom.tlog.prefix.PrefixKey;
import io.heirloom.tlog.prefix.PrefixTree;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A small subtree with all its entries, at least one. */
record Bucket(List<PrefixEntry> entries) implements Page {

    /** Above this a bucket becomes a branch; it bounds what one new entry rewrites. */
    static final int MOST = 32;

    private static final int ENTRY_LENGTH = PrefixKey.LENGTH + Long.BYTES;

    Bucket {
        entries = List.copyOf(entries);
    }

    static Bucket decode(byte[] bytes) {
        if ((bytes.length - 1) % ENTRY_LENGTH != 0) {
            throw new IllegalArgumentException("The bucket ends within an entry");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).position(1);
        List<PrefixEntry> entries = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] key = new byte[PrefixKey.LENGTH];
            buffer.get(key);
            entries.add(PrefixEntry.of(key, buffer.getLong()));
        }
        return new Bucket(entries);
    }

    PrefixTree tree() {
        return PrefixTree.of(entries);
    }

    @Override
    public byte[] hash() {
        return tree().root();
    }

    @Override
    public byte[] encode() {
        ByteBuffer buffer =
                ByteBuffer.allocate(1 + entries.size() * ENTRY_LENGTH).put(BUCKET);
        entries.forEach(entry -> buffer.put(entry.key()).put(entry.value()));
        return buffer.array();
    }
}
