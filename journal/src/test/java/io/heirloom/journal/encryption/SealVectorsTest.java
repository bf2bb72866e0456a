package io.heirloom.journal.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.testing.vectors.Wycheproof;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a seal opens, as C2SP/wycheproof judges it: those vectors that have a seal's key, nonce and tag lengths. */
class SealVectorsTest {

    private static final byte VERSION = 1;

    @Test
    void sealsOpenAsTheVectorsSay() throws IOException {
        int cases = 0;
        for (JsonNode group : Wycheproof.groups("aes_gcm_test.json")) {
            boolean ofASeal = group.get("keySize").asInt() == 256
                    && group.get("ivSize").asInt() == 96
                    && group.get("tagSize").asInt() == 128;
            for (JsonNode vector : group.get("tests")) {
                if (ofASeal) {
                    assertOpened(vector);
                    cases++;
                }
            }
        }
        assertThat(cases).isEqualTo(66);
    }

    private static void assertOpened(JsonNode vector) {
        byte[] ciphertext = bytes(vector, "ct");
        byte[] tag = bytes(vector, "tag");
        byte[] nonce = bytes(vector, "iv");
        byte[] sealed = ByteBuffer.allocate(1 + nonce.length + ciphertext.length + tag.length)
                .put(VERSION)
                .put(nonce)
                .put(ciphertext)
                .put(tag)
                .array();
        Optional<byte[]> opened = Seal.open(bytes(vector, "key"), bytes(vector, "aad"), sealed);
        String what = vector.get("tcId") + " " + vector.get("comment");
        if (vector.get("result").asText("").equals("valid")) {
            assertThat(opened).as(what).hasValue(bytes(vector, "msg"));
        } else {
            assertThat(opened).as(what).isEmpty();
        }
    }

    private static byte[] bytes(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.get(field).asText(""));
    }
}
