package io.heirloom.dealernetwork.authorisation.standing;

import static io.heirloom.dealernetwork.authorisation.standing.ChangeKind.ENDED;
import static io.heirloom.dealernetwork.authorisation.standing.ChangeKind.REINSTATED;
import static io.heirloom.dealernetwork.authorisation.standing.ChangeKind.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorisationTest {

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, NOT_YET_VALID",
        "2024-01-01, IN_FORCE",
        "2024-04-30, IN_FORCE",
        "2024-05-01, SUSPENDED",
        "2024-06-14, SUSPENDED",
        "2024-06-15, IN_FORCE",
        "2024-12-31, IN_FORCE",
        "2025-01-01, LAPSED"
    })
    void everyDayHasItsStanding(LocalDate day, Standing expected) {
        var authorisation = withChanges(
                new Change(1, SUSPENDED, LocalDate.parse("2024-05-01"), "investigation", Instant.EPOCH),
                new Change(2, REINSTATED, LocalDate.parse("2024-06-15"), "cleared", Instant.EPOCH));
        assertThat(authorisation.standingOn(day)).isEqualTo(expected);
    }

    @Test
    void laterDecisionOutweighsAnEarlierOneForDaysToCome() {
        var authorisation = withChanges(
                new Change(1, SUSPENDED, LocalDate.parse("2024-09-01"), "announced", Instant.EPOCH),
                new Change(2, REINSTATED, LocalDate.parse("2024-08-01"), "taken back", Instant.EPOCH));
        assertThat(authorisation.standingOn(LocalDate.parse("2024-10-01"))).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void endHoldsForGood() {
        var authorisation = withChanges(new Change(1, ENDED, LocalDate.parse("2024-03-01"), "closed", Instant.EPOCH));
        assertThat(authorisation.standingOn(LocalDate.parse("2024-02-29"))).isEqualTo(Standing.IN_FORCE);
        assertThat(authorisation.standingOn(LocalDate.parse("2024-03-01"))).isEqualTo(Standing.ENDED);
        assertThat(authorisation.standingOn(LocalDate.parse("2030-01-01"))).isEqualTo(Standing.ENDED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, SUSPENDED, true", "-, REINSTATED, false", "-, ENDED, true",
                "SUSPENDED, SUSPENDED, false", "SUSPENDED, REINSTATED, true", "SUSPENDED, ENDED, true",
                "REINSTATED, SUSPENDED, true", "REINSTATED, REINSTATED, false", "REINSTATED, ENDED, true",
                "ENDED, SUSPENDED, false", "ENDED, REINSTATED, false", "ENDED, ENDED, false"
            })
    void changesFollowEachOtherInTurn(ChangeKind last, ChangeKind next, boolean allowed) {
        assertThat(next.mayFollow(Optional.ofNullable(last))).isEqualTo(allowed);
    }

    private static Authorisation withChanges(Change... changes) {
        return new Authorisation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Scope(Set.of(Activity.CPO), Set.of("GB"), Set.of()),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                Instant.EPOCH,
                0,
                List.of(changes));
    }
}
