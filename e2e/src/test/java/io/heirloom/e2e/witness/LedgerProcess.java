package io.heirloom.e2e.witness;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.policy.Judgement;
import io.heirloom.tlog.policy.TrustPolicy;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A real ledger with a log of its own and no Kafka: leaves come as they do from its inbox, into its table. */
record LedgerProcess(ServiceUnderTest service) implements AutoCloseable {

    private static final String ORIGIN = "log.e2e.example/2026";
    private static final String INDEX = ORIGIN + "/index";
    private static final String CLASSICAL = StrictBase64.encode(TreeHash.ofLeaf(new byte[] {1}));
    private static final String POST_QUANTUM = StrictBase64.encode(TreeHash.ofLeaf(new byte[] {2}));

    static LedgerProcess start(int databasePort, String database, Path policy) {
        var settings = Map.of(
                "heirloom.ledger.log.origin",
                ORIGIN,
                "heirloom.ledger.log.signing-key",
                CLASSICAL,
                "heirloom.ledger.log.ml-dsa-key",
                POST_QUANTUM,
                "heirloom.ledger.witness.policy",
                policy.toString(),
                "heirloom.ledger.outside.every",
                "1s",
                "kafka.bootstrap.servers",
                "localhost:1",
                "quarkus.oidc.tenant-enabled",
                "false");
        return new LedgerProcess(ServiceUnderTest.start("ledger", "-Xmx128m", databasePort, database, _ -> settings));
    }

    /** What a witness has to know of this log and its index. */
    static List<VerifierKey> keys() {
        return List.of(
                SigningKey.of(ORIGIN, SignatureType.ED25519, CLASSICAL).verifierKey(),
                SigningKey.of(ORIGIN, SignatureType.ML_DSA_44, POST_QUANTUM).verifierKey(),
                SigningKey.of(INDEX, SignatureType.ED25519, ofIndex(CLASSICAL)).verifierKey(),
                SigningKey.of(INDEX, SignatureType.ML_DSA_44, ofIndex(POST_QUANTUM))
                        .verifierKey());
    }

    private static String ofIndex(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(StrictBase64.decode(secret), "HmacSHA256"));
            return StrictBase64.encode(mac.doFinal("heirloom/index-key/v1".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The published head, which must hold under the policy that the ledger itself offers. */
    Published published() {
        return published("checkpoint");
    }

    /** That of the index, under the same policy. */
    Published publishedIndex() {
        return published("2026/index/checkpoint");
    }

    private Published published(String path) {
        SignedNote note = SignedNote.parse(service.get(path));
        TrustPolicy policy = TrustPolicy.parse(service.get("policy").getBytes(StandardCharsets.UTF_8));
        return new Published(Checkpoint.parse(note.text()), policy.judge(note));
    }

    record Published(Checkpoint head, Judgement judgement) {}

    @Override
    public void close() {
        service.close();
    }
}
