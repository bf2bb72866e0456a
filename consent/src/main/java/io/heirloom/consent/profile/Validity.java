package io.heirloom.consent.profile;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** How long a consent lasts, as ISO 8601 writes it: {@code P30D}, {@code P1Y6M}, {@code PT2H}, {@code P1DT12H}. Counted in UTC. */
public record Validity(Period days, Duration time) {

    /** @throws IllegalArgumentException when the text is no such duration or not longer than nothing */
    public static Validity parse(String text) {
        try {
            int split = text.indexOf('T');
            Period days = split == 1 ? Period.ZERO : Period.parse(split < 0 ? text : text.substring(0, split));
            Duration time = split < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(split));
            var validity = new Validity(days, time);
            if (!validity.from(Instant.EPOCH).isAfter(Instant.EPOCH)) {
                throw new IllegalArgumentException("must be longer than nothing");
            }
            return validity;
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("must be an ISO 8601 duration such as P30D", e);
        }
    }

    public Instant from(Instant start) {
        return start.atZone(ZoneOffset.UTC).plus(days).plus(time).toInstant();
    }

    public boolean isLongerThan(Validity other, Instant start) {
        return from(start).isAfter(other.from(start));
    }
}
