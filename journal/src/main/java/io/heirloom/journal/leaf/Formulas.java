package io.heirloom.journal.leaf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.heirloom.journal.encryption.Hmac;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** The formats that verifiers recompute, to the byte. */
public final class Formulas {

    private static final String LEAF_HEADER = "heirloom.example/leaf@v1";
    private static final byte[] PART = "heirloom/part/v1\0".getBytes(US_ASCII);
    private static final byte[] COMMIT = "heirloom/commit/v1\0".getBytes(US_ASCII);
    private static final byte[] LEAF_PREFIX = {0};

    private Formulas() {}

    /** {@code c} of one part. */
    public static byte[] part(byte[] salt, byte[] payload) {
        return sha256(PART, salt, payload);
    }

    /** The commitment to all parts, in their order. */
    public static byte[] commitment(List<byte[]> parts) {
        MessageDigest digest = digest();
        digest.update(COMMIT);
        parts.forEach(digest::update);
        return digest.digest();
    }

    /** {@code HMAC-SHA256(streamKey, "heirloom/handle/v1" || 0x00 || stream || 0x00 || uint64be(seq))}, the stream named after its service. */
    public static byte[] handle(byte[] streamKey, String service, long seq) {
        return numbered("heirloom/handle/v1\0", streamKey, service, seq);
    }

    /** The salt of the part that names the handle of leaf {@code seq}: as {@link #handle}, under {@code heirloom/next/v1}. */
    static byte[] nextSalt(byte[] streamKey, String service, long seq) {
        return numbered("heirloom/next/v1\0", streamKey, service, seq);
    }

    public static byte[] leaf(LeafClass leafClass, byte[] handle, byte[] commitment, Instant at) {
        return String.join(
                        "\n",
                        LEAF_HEADER,
                        leafClass.word(),
                        base64(handle),
                        base64(commitment),
                        leafClass.rounded(at) + "\n")
                .getBytes(US_ASCII);
    }

    /** RFC 6962: {@code SHA-256(0x00 || leaf)}. */
    public static byte[] leafHash(byte[] leaf) {
        return sha256(LEAF_PREFIX, leaf);
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] numbered(String purpose, byte[] streamKey, String service, long seq) {
        byte[] text = (purpose + service + "\0").getBytes(UTF_8);
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(seq).array();
        return Hmac.sha256(streamKey, text, number);
    }

    private static byte[] sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
