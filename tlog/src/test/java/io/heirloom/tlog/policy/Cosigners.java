package io.heirloom.tlog.policy;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Keys of logs and witnesses whose seeds follow from a letter, and notes that they signed. */
final class Cosigners {

    static final String ORIGIN = "log.heirloom.example/2026";
    static final Checkpoint HEAD = new Checkpoint(ORIGIN, 0, TreeHash.ofNothing());

    private Cosigners() {}

    static SigningKey log(String seed) {
        return key(ORIGIN, SignatureType.ED25519, seed);
    }

    static SigningKey witness(String name) {
        return key("witness.example/" + name, SignatureType.ED25519_COSIGNATURE, name);
    }

    static SigningKey quantumWitness(String name) {
        return key("witness.example/" + name, SignatureType.ML_DSA_44, name);
    }

    static SigningKey key(String name, SignatureType type, String seed) {
        byte[] bytes = TreeHash.ofLeaf(seed.getBytes(StandardCharsets.UTF_8));
        return SigningKey.of(name, type, StrictBase64.encode(bytes));
    }

    static SignedNote signed(SigningKey... keys) {
        return SignedNote.parse(SigningKey.sign(HEAD.text(), 1_780_000_000L, List.of(keys)));
    }

    /** The lines that name these witnesses A, B, C and so on. */
    static String lines(SigningKey... witnesses) {
        return Stream.of(witnesses)
                .map(key -> "witness %s %s\n".formatted(key.verifierKey().name().substring(16), key.verifierKey()))
                .reduce("log %s\n".formatted(log("log").verifierKey()), String::concat);
    }
}
