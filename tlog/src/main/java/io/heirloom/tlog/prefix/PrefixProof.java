package io.heirloom.tlog.prefix;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a key is in the tree, or not. The path leads from an entry to the root; where the key is absent, {@code other} is the entry at which a
 * search for it ends instead.
 */
public record PrefixProof(Optional<PrefixEntry> other, List<Step> path) {

    public PrefixProof {
        path = List.copyOf(path);
    }

    /** An inner node on the path: the bit it parts by, and the hash of the side not taken. */
    public record Step(int bit, byte[] sibling) {}

    /** Gathers a path on the way down and turns it round. */
    public static PrefixProof descended(Optional<PrefixEntry> other, List<Step> fromTheRoot) {
        return new PrefixProof(other, new ArrayList<>(fromTheRoot).reversed());
    }

    public byte[] encode() {
        var bytes = new ByteArrayOutputStream();
        other.ifPresent(entry -> {
            bytes.writeBytes(Varint.encode(entry.key().length));
            bytes.writeBytes(entry.key());
            bytes.writeBytes(Varint.encode(entry.value().length));
            bytes.writeBytes(entry.value());
        });
        for (Step step : path) {
            bytes.writeBytes(Varint.encode(step.bit()));
            bytes.writeBytes(step.sibling());
        }
        return bytes.toByteArray();
    }
}
