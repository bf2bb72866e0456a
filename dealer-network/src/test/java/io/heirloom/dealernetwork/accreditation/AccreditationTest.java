package io.heirloom.dealernetwork.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.dealernetwork.authorisation.standing.Activity;
import io.heirloom.dealernetwork.authorisation.standing.Authorisation;
import io.heirloom.dealernetwork.authorisation.standing.Change;
import io.heirloom.dealernetwork.authorisation.standing.ChangeKind;
import io.heirloom.dealernetwork.authorisation.standing.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo network over the days: who was authorised for what, as if today were 22 November 2026. */
class AccreditationTest {
    private static final UUID QUILLANDRE = id("quillandre");
    private static final UUID OSTREVANE = id("ostrevane");
    private static final UUID KARSK = id("karsk");
    private static final EnumSet<Activity> ALL = EnumSet.allOf(Activity.class);

    private static final List<Authorisation> NETWORK = List.of(
            granted("geneva", QUILLANDRE, "CH", ALL, "2015-01-01", null),
            granted("london", QUILLANDRE, "GB", EnumSet.of(Activity.CPO), "2022-03-01", null),
            granted(
                    "milan",
                    QUILLANDRE,
                    "IT",
                    EnumSet.of(Activity.NEW_SALES, Activity.PRE_OWNED),
                    "2019-01-01",
                    "2025-12-31"),
            granted("tokyo", QUILLANDRE, "JP", ALL, "2020-01-01", null),
            granted("tokyo", OSTREVANE, "JP", EnumSet.of(Activity.NEW_SALES), "2023-01-01", null),
            granted(
                    "new york",
                    QUILLANDRE,
                    "US",
                    ALL,
                    "2018-01-01",
                    null,
                    new Change(1, ChangeKind.SUSPENDED, LocalDate.parse("2026-11-22"), "investigation", Instant.EPOCH)),
            granted("munich", KARSK, "DE", EnumSet.of(Activity.NEW_SALES, Activity.SERVICE), "2021-01-01", null),
            granted("hong kong", QUILLANDRE, "HK", EnumSet.of(Activity.NEW_SALES), "2024-01-01", null));

    @ParameterizedTest
    @CsvSource({
        "geneva, quillandre, CPO, CH, 2014-12-31, NOT_YET_VALID",
        "geneva, quillandre, CPO, CH, 2026-11-22, AUTHORISED",
        "geneva, quillandre, NEW_SALES, CH, 2099-12-31, AUTHORISED",
        "geneva, quillandre, NEW_SALES, FR, 2026-11-22, COUNTRY_NOT_COVERED",
        "geneva, ostrevane, NEW_SALES, CH, 2026-11-22, NEVER_AUTHORISED",
        "london, quillandre, CPO, GB, 2026-11-22, AUTHORISED",
        "london, quillandre, NEW_SALES, GB, 2026-11-22, ACTIVITY_NOT_COVERED",
        "milan, quillandre, PRE_OWNED, IT, 2025-12-31, AUTHORISED",
        "milan, quillandre, PRE_OWNED, IT, 2026-01-01, LAPSED",
        "tokyo, quillandre, SERVICE, JP, 2026-11-22, AUTHORISED",
        "tokyo, ostrevane, NEW_SALES, JP, 2026-11-22, AUTHORISED",
        "tokyo, ostrevane, NEW_SALES, JP, 2022-12-31, NOT_YET_VALID",
        "new york, quillandre, NEW_SALES, US, 2026-11-21, AUTHORISED",
        "new york, quillandre, NEW_SALES, US, 2026-11-22, SUSPENDED",
        "munich, karsk, NEW_SALES, DE, 2026-11-22, AUTHORISED",
        "munich, quillandre, NEW_SALES, DE, 2026-11-22, NEVER_AUTHORISED",
        "hong kong, quillandre, NEW_SALES, HK, 2026-11-22, AUTHORISED",
        "hong kong, quillandre, CPO, HK, 2026-11-22, ACTIVITY_NOT_COVERED",
        "dubai, quillandre, NEW_SALES, AE, 2016-01-01, NEVER_AUTHORISED",
        "dubai, quillandre, PRE_OWNED, AE, 2026-11-22, NEVER_AUTHORISED"
    })
    void networkAnswersForEveryDay(
            String dealer, String brand, Activity activity, String country, LocalDate day, Verdict expected) {
        var question = new Question(id(dealer), id(brand), activity, country, null, day);
        assertThat(Accreditation.of(question, NETWORK).verdict()).isEqualTo(expected);
    }

    @Test
    void renewalAnswersAfterTheFirstHasLapsed() {
        var first = granted("milan", QUILLANDRE, "IT", ALL, "2019-01-01", "2025-12-31");
        var renewed = granted("milan", QUILLANDRE, "IT", ALL, "2026-03-01", null);
        var question = new Question(id("milan"), QUILLANDRE, Activity.CPO, "IT", null, LocalDate.parse("2026-03-01"));
        var answer = Accreditation.of(question, List.of(first, renewed));
        assertThat(answer.authorised()).isTrue();
        assertThat(answer.authorisation()).isEqualTo(renewed);
    }

    @Test
    void modelOutsideTheScopeIsNotCovered() {
        var model = UUID.randomUUID();
        var limited = new Authorisation(
                UUID.randomUUID(),
                id("paris"),
                OSTREVANE,
                new Scope(Set.of(Activity.NEW_SALES), Set.of("FR"), Set.of(model)),
                LocalDate.parse("2020-01-01"),
                null,
                Instant.EPOCH,
                0,
                List.of());
        assertThat(answer(limited, model)).isEqualTo(Verdict.AUTHORISED);
        assertThat(answer(limited, UUID.randomUUID())).isEqualTo(Verdict.MODEL_NOT_COVERED);
        assertThat(answer(limited, null)).isEqualTo(Verdict.AUTHORISED);
    }

    private static Verdict answer(Authorisation one, UUID model) {
        return Accreditation.of(
                        new Question(
                                id("paris"), OSTREVANE, Activity.NEW_SALES, "FR", model, LocalDate.parse("2026-11-22")),
                        List.of(one))
                .verdict();
    }

    private static Authorisation granted(
            String dealer,
            UUID brand,
            String country,
            Set<Activity> activities,
            String from,
            String to,
            Change... changes) {
        return new Authorisation(
                UUID.randomUUID(),
                id(dealer),
                brand,
                new Scope(activities, Set.of(country), Set.of()),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                Instant.EPOCH,
                changes.length,
                List.of(changes));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
