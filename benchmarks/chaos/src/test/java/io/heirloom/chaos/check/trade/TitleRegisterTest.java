package io.heirloom.chaos.check.trade;

import static io.heirloom.chaos.history.Command.ACCEPT;
import static io.heirloom.chaos.history.Command.OFFER;
import static io.heirloom.chaos.history.Command.READ_TITLE;
import static io.heirloom.chaos.history.Outcome.OK;
import static io.heirloom.chaos.history.Outcome.REFUSED;
import static io.heirloom.chaos.history.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.chaos.evidence.Runs;
import io.heirloom.chaos.history.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Client 0 is the maker, who holds version 1 of every title. */
class TitleRegisterTest {

    @Test
    void readsOnEitherSideOfAnAcceptanceHold() {
        assertThat(violations(offered()
                        .call(0, READ_TITLE, OK, 12, 14, read(1, true))
                        .call(2, ACCEPT, OK, 20, 30, "id", "t1", "to", "2")
                        .call(0, READ_TITLE, OK, 40, 45, read(2, false))
                        .call(2, READ_TITLE, OK, 46, 50, read(2, true))))
                .isEmpty();
    }

    @Test
    void whatRunsAtTheSameTimeMayBeSeenInEitherOrder() {
        assertThat(violations(offered()
                        .call(2, ACCEPT, OK, 20, 60, "id", "t1", "to", "2")
                        .call(0, READ_TITLE, OK, 25, 30, read(1, true))
                        .call(3, READ_TITLE, OK, 26, 31, read(1, false))
                        .call(2, READ_TITLE, OK, 40, 50, read(2, true))))
                .isEmpty();
    }

    @Test
    void aStaleReadIsFound() {
        assertThat(violations(offered()
                        .call(2, ACCEPT, OK, 20, 30, "id", "t1", "to", "2")
                        .call(0, READ_TITLE, OK, 40, 45, read(1, true))))
                .singleElement()
                .asString()
                .contains("READ_TITLE");
    }

    @Test
    void aReadThatGoesBackIsFoundThoughTheAcceptanceStillRuns() {
        assertThat(violations(offered()
                        .call(2, ACCEPT, OK, 20, 60, "id", "t1", "to", "2")
                        .call(2, READ_TITLE, OK, 25, 30, read(2, true))
                        .call(2, READ_TITLE, OK, 35, 40, read(1, false))))
                .hasSize(1);
    }

    @Test
    void twoAcceptancesOfOneVersionAreFound() {
        assertThat(violations(offered()
                        .call(0, OFFER, OK, 1, 11, "id", "t2", "version", "1", "to", "3")
                        .call(2, ACCEPT, OK, 20, 30, "id", "t1", "to", "2")
                        .call(3, ACCEPT, OK, 25, 35, "id", "t2", "to", "3")))
                .hasSize(1);
    }

    @Test
    void anUnknownAcceptanceMayOrMayNotHaveHappenedAndARefusedOneHasNot() {
        assertThat(violations(offered()
                        .call(2, ACCEPT, UNKNOWN, 20, Operation.NEVER, "id", "t1", "to", "2")
                        .call(0, READ_TITLE, OK, 40, 45, read(1, true))
                        .call(2, READ_TITLE, OK, 50, 55, read(2, true))))
                .isEmpty();
        assertThat(violations(offered()
                        .call(2, ACCEPT, REFUSED, 20, 30, "id", "t1", "to", "2")
                        .call(2, READ_TITLE, OK, 50, 55, read(2, true))))
                .hasSize(1);
    }

    private static Runs offered() {
        return new Runs().call(0, OFFER, OK, 1, 10, "id", "t1", "version", "1", "to", "2");
    }

    private static String[] read(int version, boolean holds) {
        return new String[] {"->", "version", Integer.toString(version), "holds", Boolean.toString(holds)};
    }

    private static List<String> violations(Runs run) {
        return new TitleRegister().violations(run.evidence());
    }
}
