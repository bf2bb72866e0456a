package io.heirloom.journal.leaf;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** All that the public log says about the meaning of an event. */
public enum LeafClass {
    ITEM(Duration.ofMinutes(1)),
    OWNERSHIP(Duration.ofHours(1)),
    THEFT(Duration.ofMinutes(1)),
    DEALER(Duration.ofMinutes(1)),
    CONSENT(Duration.ofHours(1));

    private final Duration precision;

    LeafClass(Duration precision) {
        this.precision = precision;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Unix seconds, rounded down, coarser where a time could tell who acted. */
    long rounded(Instant at) {
        long seconds = at.getEpochSecond();
        return seconds - Math.floorMod(seconds, precision.toSeconds());
    }
}
