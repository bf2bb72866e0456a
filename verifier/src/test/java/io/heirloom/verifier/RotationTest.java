package io.heirloom.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.verifier.account.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logs end with their year, and keys with them; what was proven stays provable. */
class RotationTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SigningKey OF_2026 = Signers.key("log.heirloom.example/2026", SignatureType.ED25519);
    private static final SigningKey OF_2027 = Signers.key("log.heirloom.example/2027", SignatureType.ML_DSA_44);
    private static final String NO_QUORUM = "quorum none\n# heirloom-contract 31337 0x" + "ab".repeat(20) + "\n";

    private final String early = Bundles.bundle(Bundles.twoEvents(), head -> sign(OF_2026, head));

    @Test
    void aBundleOfAFormerYearIsJudgedByItsOwnPolicyAndByALaterOne() {
        assertThat(verdict(early, OF_2026)).isEqualTo(Verdict.VERIFIED);
        assertThat(verdict(early, OF_2026, OF_2027)).isEqualTo(Verdict.VERIFIED);
        assertThat(verdict(early, OF_2027)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void oneBundleMaySpanTwoLogsWithDifferentKeys() throws IOException {
        String both = spanning();
        assertThat(verdict(both, OF_2026, OF_2027)).isEqualTo(Verdict.VERIFIED);
        assertThat(codes(both, OF_2026, OF_2027))
                .contains(
                        "established head-signed keys=Ed25519 origin=log.heirloom.example/2026 size=12",
                        "established head-signed keys=ML-DSA-44 origin=log.heirloom.example/2027 size=11");
        assertThat(codes(both, OF_2026))
                .containsExactly("refused head-unsigned event=3 origin=log.heirloom.example/2027");
    }

    @Test
    void aKeyDoesNotSignForAnotherYearsLog() {
        String wrong = Bundles.bundle(
                Bundles.twoEvents(),
                head -> sign(OF_2027, new Checkpoint("log.heirloom.example/2026", head.size(), head.root())));
        assertThat(verdict(wrong, OF_2026, OF_2027)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void twoStatesOfOneSizeAreToldAsAForgery() throws IOException {
        ObjectNode bundle = tree(early);
        ObjectNode other = tree(Bundles.bundle(Bundles.twoEvents(), head -> sign(OF_2026, head)));
        ((ArrayNode) bundle.get("events")).add(other.get("events").get(1));
        bundle.putArray("anchors");
        assertThat(codes(bundle.toString(), OF_2026))
                .containsExactly("refused log-forked origin=log.heirloom.example/2026 size=12");
    }

    private static String spanning() throws IOException {
        ObjectNode bundle = tree(Bundles.bundle(Bundles.twoEvents(), head -> sign(OF_2026, head)));
        ObjectNode later = tree(Bundles.bundle(
                late(), head -> sign(OF_2027, new Checkpoint("log.heirloom.example/2027", head.size(), head.root()))));
        ((ArrayNode) bundle.get("events")).addAll((ArrayNode) later.get("events"));
        return bundle.toString();
    }

    private static Bundles.Events late() {
        var events = new Bundles.Events(new ArrayList<>(), new ArrayList<>());
        Bundles.add(events, "ownership", 0, "", false);
        return events;
    }

    private static String sign(SigningKey key, Checkpoint head) {
        return SigningKey.sign(head.text(), 1_780_000_000, List.of(key));
    }

    private static Verdict verdict(String bundle, SigningKey... trusted) {
        return Accounts.verdict(bundle.getBytes(StandardCharsets.UTF_8), policy(trusted));
    }

    private static List<String> codes(String bundle, SigningKey... trusted) {
        return Accounts.codes(bundle.getBytes(StandardCharsets.UTF_8), policy(trusted));
    }

    private static byte[] policy(SigningKey... trusted) {
        var policy = new StringBuilder();
        List.of(trusted)
                .forEach(key -> policy.append("log ").append(key.verifierKey()).append('\n'));
        return policy.append(NO_QUORUM).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode tree(String bundle) throws IOException {
        return (ObjectNode) MAPPER.readTree(bundle);
    }
}
