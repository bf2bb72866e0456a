package io.heirloom.consent.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityTest {

    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P1M, 2026-02-28T10:00:00Z",
        "P30D, 2026-03-02T10:00:00Z",
        "P2W, 2026-02-14T10:00:00Z",
        "PT2H, 2026-01-31T12:00:00Z",
        "P1DT12H, 2026-02-01T22:00:00Z",
        "P1Y6M, 2027-07-31T10:00:00Z"
    })
    void isCountedByTheCalendar(String text, Instant end) {
        assertThat(Validity.parse(text).from(START)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30 days",
                "P",
                "PT",
                "P0D",
                "P-1D",
                "PT0S",
                "P1H",
                "P99999999999Y",
                "P999999999Y",
                "T2H",
                "P1DT"
            })
    void nothingElseIsADuration(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Validity.parse(text));
    }

    @Test
    void aMonthIsLongerThanFourWeeksExceptInFebruary() {
        assertThat(Validity.parse("P1M").isLongerThan(Validity.parse("P4W"), Instant.parse("2026-02-01T00:00:00Z")))
                .isFalse();
        assertThat(Validity.parse("P1M").isLongerThan(Validity.parse("P4W"), Instant.parse("2026-03-01T00:00:00Z")))
                .isTrue();
    }
}
