package io.heirloom.ownership.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.ownership.directory.DealerAuthorisation.Granted;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DealerAuthorisationTest {

    private static final UUID MODEL = UUID.randomUUID();
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    @Test
    void holdsFromItsFirstDayToItsLast() {
        var authorisation = granted(List.of("NEW_SALES"), List.of(), List.of());
        assertThat(allows(authorisation, START.minusDays(1))).isFalse();
        assertThat(allows(authorisation, START)).isTrue();
        assertThat(allows(authorisation, END)).isTrue();
        assertThat(allows(authorisation, END.plusDays(1))).isFalse();
    }

    @Test
    void suspensionHoldsUntilReinstated() {
        var authorisation = granted(List.of("NEW_SALES"), List.of(), List.of());
        authorisation.suspend(LocalDate.of(2026, 3, 1));
        authorisation.reinstate(LocalDate.of(2026, 4, 1));
        assertThat(allows(authorisation, LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(allows(authorisation, LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(allows(authorisation, LocalDate.of(2026, 3, 31))).isFalse();
        assertThat(allows(authorisation, LocalDate.of(2026, 4, 1))).isTrue();
    }

    @Test
    void endedAuthorisationAllowsNothingFromThatDay() {
        var authorisation = granted(List.of("NEW_SALES"), List.of(), List.of());
        authorisation.end(LocalDate.of(2026, 6, 1));
        assertThat(allows(authorisation, LocalDate.of(2026, 5, 31))).isTrue();
        assertThat(allows(authorisation, LocalDate.of(2026, 6, 1))).isFalse();
    }

    @Test
    void coversOnlyItsActivityCountriesAndModels() {
        assertThat(allows(granted(List.of("CPO", "SERVICE"), List.of(), List.of()), START))
                .isFalse();
        assertThat(allows(granted(List.of("NEW_SALES"), List.of("FR"), List.of()), START))
                .isFalse();
        assertThat(allows(granted(List.of("NEW_SALES"), List.of("FR", "CH"), List.of()), START))
                .isTrue();
        var other = UUID.randomUUID().toString();
        assertThat(allows(granted(List.of("NEW_SALES"), List.of(), List.of(other)), START))
                .isFalse();
        assertThat(allows(granted(List.of("NEW_SALES"), List.of(), List.of(other, MODEL.toString())), START))
                .isTrue();
    }

    private static boolean allows(DealerAuthorisation authorisation, LocalDate day) {
        return authorisation.allowsNewSale(MODEL, "CH", day);
    }

    private static DealerAuthorisation granted(List<String> activities, List<String> countries, List<String> models) {
        return new DealerAuthorisation(new Granted(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), activities, countries, models, START, END));
    }
}
