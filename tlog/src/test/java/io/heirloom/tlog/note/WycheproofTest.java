package io.heirloom.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.testing.vectors.Wycheproof;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The signatures as C2SP/wycheproof judges them, read from where its vectors lie. */
class WycheproofTest {

    @Test
    void ed25519SignaturesAreJudgedAsTheVectorsSay() throws IOException {
        int cases = 0;
        for (JsonNode group : Wycheproof.groups("ed25519_test.json")) {
            byte[] publicKey = bytes(group.get("publicKey").get("pk"));
            for (JsonNode vector : group.get("tests")) {
                assertJudged(Algorithm.ED25519, publicKey, vector);
                cases++;
            }
        }
        assertThat(cases).isEqualTo(151);
    }

    /** Those with a context are left out: the message of a cosignature is signed without any, and the JDK offers none. */
    @Test
    void mlDsa44SignaturesAreJudgedAsTheVectorsSay() throws IOException {
        int cases = 0;
        for (JsonNode group : Wycheproof.groups("mldsa_44_verify_test.json")) {
            byte[] publicKey = bytes(group.get("publicKey"));
            for (JsonNode vector : group.get("tests")) {
                if (vector.path("ctx").asText("").isEmpty()) {
                    assertJudged(Algorithm.ML_DSA_44, publicKey, vector);
                    cases++;
                }
            }
        }
        assertThat(cases).isEqualTo(173);
    }

    private static void assertJudged(Algorithm algorithm, byte[] publicKey, JsonNode vector) {
        boolean accepted = publicKey.length == algorithm.publicKeyLength()
                && algorithm.verifies(publicKey, bytes(vector.get("msg")), bytes(vector.get("sig")));
        assertThat(accepted)
                .as(algorithm + " " + vector.get("tcId") + " " + vector.get("comment"))
                .isEqualTo(vector.get("result").asText("").equals("valid"));
    }

    private static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.asText(""));
    }
}
