package io.heirloom.verifier;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Who signs a head, and the policy that trusts them. The keys are made from their names, so that a bundle can be made again. */
public record Signers(List<SigningKey> logs, List<SigningKey> witnesses, String quorum) {

    private static final long COSIGNED_AT = 1_780_000_123;
    private static final String ORIGIN = "log.heirloom.example/2026";

    /** One key of the log; every signature on the head is needed. */
    public static Signers justEnough() {
        return new Signers(
                List.of(key(ORIGIN, SignatureType.ED25519)),
                List.of(
                        key("association.example/witness", SignatureType.ED25519_COSIGNATURE),
                        key("notary.example/witness", SignatureType.ML_DSA_44)),
                "group enough all association.example/witness notary.example/witness\nquorum enough\n");
    }

    /** Both keys of the log, and a witness more than the policy asks for. */
    public static Signers moreThanEnough() {
        return new Signers(
                List.of(key(ORIGIN, SignatureType.ED25519), key(ORIGIN, SignatureType.ML_DSA_44)),
                List.of(
                        key("association.example/witness", SignatureType.ED25519_COSIGNATURE),
                        key("museum.example/witness", SignatureType.ED25519_COSIGNATURE),
                        key("notary.example/witness", SignatureType.ML_DSA_44)),
                """
                group trade any association.example/witness museum.example/witness
                group enough 2 trade notary.example/witness
                quorum enough
                """);
    }

    /** Any two of three witnesses, so that a verifier without ML-DSA-44 can judge too. */
    public static Signers ofTheExample() {
        Signers signers = moreThanEnough();
        return new Signers(
                signers.logs,
                signers.witnesses,
                "group enough 2 association.example/witness museum.example/witness notary.example/witness\nquorum enough\n");
    }

    /** Without ML-DSA-44, and every signature is needed. */
    public static Signers ofEd25519() {
        return new Signers(
                List.of(key(ORIGIN, SignatureType.ED25519)),
                List.of(key("association.example/witness", SignatureType.ED25519_COSIGNATURE)),
                "quorum association.example/witness\n");
    }

    public static SigningKey key(String name, SignatureType type) {
        byte[] seed = TreeHash.sha256().digest((type + " " + name).getBytes(StandardCharsets.UTF_8));
        return SigningKey.of(name, type, StrictBase64.encode(seed));
    }

    public String sign(Checkpoint head) {
        return SigningKey.sign(head.text(), COSIGNED_AT, all());
    }

    private List<SigningKey> all() {
        var keys = new ArrayList<>(logs);
        keys.addAll(witnesses);
        return keys;
    }

    public String policy() {
        var policy = new StringBuilder("# Trusted for tests only\n");
        logs.forEach(log -> policy.append("log ").append(log.verifierKey()).append(" https://log.test/\n"));
        witnesses.forEach(witness -> policy.append("witness ")
                .append(witness.verifierKey().name())
                .append(' ')
                .append(witness.verifierKey())
                .append('\n'));
        return policy.append(quorum)
                .append("# heirloom-contract 31337 0x")
                .append("ab".repeat(20))
                .append('\n')
                .toString();
    }
}
