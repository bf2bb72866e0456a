package io.heirloom.local.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the authenticator app of a demo person shows (RFC 6238): six digits that change each half minute. */
public final class OneTimeCode {

    /** Seconds that a code stands for. */
    static final long PERIOD = 30;

    private static final int MODULUS = 1_000_000;

    private OneTimeCode() {}

    /** The code of this person now. */
    public static String of(String user) {
        return of(user, periodOf(Instant.now()));
    }

    /** The person's secret, as the realm's files have it. For development only. */
    public static String secret(String user) {
        return "development-only-" + user;
    }

    static long periodOf(Instant time) {
        return time.getEpochSecond() / PERIOD;
    }

    /** The code of this person in this period. */
    static String of(String user, long period) {
        byte[] hash = hmac(
                secret(user), ByteBuffer.allocate(Long.BYTES).putLong(period).array());
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    private static byte[] hmac(String secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-1", e);
        }
    }
}
