package io.heirloom.tlog.prefix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The whole tree from its entries, as an auditor rebuilds it. Every hash is computed anew at each question: right, not fast. */
public final class PrefixTree {

    private final List<PrefixEntry> entries;

    private PrefixTree(List<PrefixEntry> entries) {
        this.entries = entries;
    }

    /** @throws IllegalArgumentException when two entries have the same key */
    public static PrefixTree of(Collection<PrefixEntry> entries) {
        var sorted = new ArrayList<>(entries);
        sorted.sort((one, other) -> Arrays.compareUnsigned(one.key(), other.key()));
        for (int i = 1; i < sorted.size(); i++) {
            if (Arrays.equals(sorted.get(i - 1).key(), sorted.get(i).key())) {
                throw new IllegalArgumentException("Two entries have the same key");
            }
        }
        return new PrefixTree(List.copyOf(sorted));
    }

    public byte[] root() {
        return entries.isEmpty() ? PrefixHash.ofNothing() : hash(entries);
    }

    /** Proves that the key is there, if it is, else that it is not. */
    public PrefixProof prove(byte[] key) {
        if (entries.isEmpty()) {
            return new PrefixProof(Optional.empty(), List.of());
        }
        var path = new ArrayList<PrefixProof.Step>();
        List<PrefixEntry> part = entries;
        while (part.size() > 1) {
            int bit = bit(part);
            int middle = middle(part, bit);
            boolean left = PrefixKey.bit(key, bit) == 0;
            path.add(new PrefixProof.Step(
                    bit, hash(left ? part.subList(middle, part.size()) : part.subList(0, middle))));
            part = left ? part.subList(0, middle) : part.subList(middle, part.size());
        }
        PrefixEntry end = part.getFirst();
        return PrefixProof.descended(Arrays.equals(end.key(), key) ? Optional.empty() : Optional.of(end), path);
    }

    private static byte[] hash(List<PrefixEntry> part) {
        if (part.size() == 1) {
            return part.getFirst().hash();
        }
        int bit = bit(part);
        int middle = middle(part, bit);
        return PrefixHash.ofNode(bit, hash(part.subList(0, middle)), hash(part.subList(middle, part.size())));
    }

    /** The first bit in which these entries differ; sorted as they are, first and last tell. */
    private static int bit(List<PrefixEntry> part) {
        return PrefixKey.sharedBits(part.getFirst().key(), part.getLast().key());
    }

    private static int middle(List<PrefixEntry> part, int bit) {
        int low = 0;
        int high = part.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (PrefixKey.bit(part.get(middle).key(), bit) == 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
