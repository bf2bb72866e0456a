package io.heirloom.benchmarks.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.UUID;

/** Leaf i is always the same, so a run can ask for the proof of any without keeping them. */
final class MadeUpLeaves {

    private static final long FULL_HOUR = 1_780_000_000L / 3600 * 3600;
    private static final long FIRST_MILLIS = 1_780_000_000_000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int EVENTS_A_MILLISECOND = 3;

    private MadeUpLeaves() {}

    static byte[] entry(long number) {
        var random = new SplittableRandom(number);
        return ("heirloom.example/leaf@v1\nownership\n" + hash(random) + "\n" + hash(random) + "\n" + FULL_HOUR + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A UUID of version 7, as events have. */
    static UUID eventId(long number) {
        var random = new SplittableRandom(~number);
        long millis = FIRST_MILLIS + number / EVENTS_A_MILLISECOND;
        return new UUID(millis << 16 | VERSION_7 | random.nextInt(1 << 12), VARIANT | random.nextLong() >>> 2);
    }

    private static String hash(SplittableRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
