package io.heirloom.journal.event;

import java.time.Clock;
import java.util.UUID;

/** UUID version 7 (RFC 9562): milliseconds, then random bits. */
public final class TimeOrderedId {

    private TimeOrderedId() {}

    /** The random bits are those of the JDK's own UUID, whose generator is made when the program runs and not when an image of it is built. */
    public static UUID next(Clock clock) {
        UUID random = UUID.randomUUID();
        long high = (clock.millis() << 16) | 0x7000L | (random.getMostSignificantBits() & 0x0FFFL);
        return new UUID(high, random.getLeastSignificantBits());
    }
}
