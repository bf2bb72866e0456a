package io.heirloom.tlog.note;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** RFC 4648 section 4 with padding, in its one canonical form: what decodes also encodes back to the same text. */
public final class StrictBase64 {

    private StrictBase64() {}

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException when the text is not canonical base64 */
    public static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("Base64 is not canonical");
        }
        return bytes;
    }

    /** @throws IllegalArgumentException when the text is not canonical base64 of that many bytes */
    public static byte[] decode(String text, int length) {
        byte[] bytes = decode(text);
        if (bytes.length != length) {
            throw new IllegalArgumentException("Expected " + length + " bytes, found " + bytes.length);
        }
        return bytes;
    }
}
