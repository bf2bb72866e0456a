package io.heirloom.testing.vectors;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Well-formed leaves with random handle and commitment. */
public final class Leaves {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long FULL_HOUR = 1_780_000_000L / 3600 * 3600;

    private Leaves() {}

    public static byte[] random() {
        return with("item", FULL_HOUR);
    }

    public static byte[] with(String kind, long unixSeconds) {
        byte[] commitment = new byte[32];
        RANDOM.nextBytes(commitment);
        return with(kind, commitment, unixSeconds);
    }

    public static byte[] committing(byte[] commitment) {
        return with("item", commitment, FULL_HOUR);
    }

    /** A leaf that an event before it has announced. */
    public static byte[] under(byte[] handle, byte[] commitment) {
        return with("item", handle, commitment, FULL_HOUR);
    }

    private static byte[] with(String kind, byte[] commitment, long unixSeconds) {
        byte[] handle = new byte[32];
        RANDOM.nextBytes(handle);
        return with(kind, handle, commitment, unixSeconds);
    }

    private static byte[] with(String kind, byte[] handle, byte[] commitment, long unixSeconds) {
        return "heirloom.example/leaf@v1\n%s\n%s\n%s\n%d\n"
                .formatted(kind, base64(handle), base64(commitment), unixSeconds)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
