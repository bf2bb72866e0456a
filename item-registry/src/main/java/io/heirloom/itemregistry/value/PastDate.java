package io.heirloom.itemregistry.value;

import io.heirloom.itemregistry.gs1.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Dates and instants of things that have happened. */
public final class PastDate {

    // Where the day begins first; a date without a place is in the future only when it is so everywhere.
    private static final ZoneOffset FIRST_TO_SEE_A_DAY = ZoneOffset.ofHours(14);

    private PastDate() {}

    public static LocalDate check(Field field, LocalDate date, Clock clock) {
        if (date.isAfter(LocalDate.ofInstant(clock.instant(), FIRST_TO_SEE_A_DAY))) {
            throw field.refuse("not-in-future", "must not be in the future");
        }
        return date;
    }

    public static Instant check(Field field, Instant instant, Clock clock) {
        if (instant.isAfter(clock.instant())) {
            throw field.refuse("not-in-future", "must not be in the future");
        }
        return instant;
    }
}
