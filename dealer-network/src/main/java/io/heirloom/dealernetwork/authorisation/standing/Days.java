package io.heirloom.dealernetwork.authorisation.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days are UTC days everywhere, so that the same day is asked and answered around the world. */
public final class Days {
    private Days() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
