package io.heirloom.journal.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacTest {

    /** RFC 5869, test cases 1 and 3: the first 32 bytes of their outputs. */
    @Test
    void derivedKeysAreThoseOfRfc5869() {
        byte[] secret = bytes("0b".repeat(22));
        assertThat(Hmac.derive(secret, bytes("000102030405060708090a0b0c"), bytes("f0f1f2f3f4f5f6f7f8f9")))
                .isEqualTo(bytes("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"));
        assertThat(Hmac.derive(secret, new byte[32], new byte[0]))
                .isEqualTo(bytes("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"));
    }

    /** RFC 4231, test case 2. */
    @Test
    void theMacIsThatOfRfc4231() {
        assertThat(Hmac.sha256(
                        "Jefe".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        bytes("7768617420646f2079612077616e7420"),
                        bytes("666f72206e6f7468696e673f")))
                .isEqualTo(bytes("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
