package io.heirloom.chaos.check.trade;

import static io.heirloom.chaos.history.Command.ACCEPT;
import static io.heirloom.chaos.history.Command.LIFT;
import static io.heirloom.chaos.history.Command.REPORT;
import static io.heirloom.chaos.history.Outcome.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.chaos.evidence.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportHoldsTest {

    @Test
    void aTransferBeforeBesideOrAfterTheReportHolds() {
        assertThat(violations(new Runs()
                        .ok(ACCEPT, 1, 5)
                        .ok(REPORT, 10, 20, "id", "r")
                        .ok(ACCEPT, 12, 30)
                        .ok(LIFT, 40, 50, "id", "r")
                        .ok(ACCEPT, 45, 48)
                        .ok(ACCEPT, 60, 70)))
                .isEmpty();
    }

    @Test
    void aTransferUnderAReportIsFound() {
        assertThat(violations(new Runs()
                        .ok(REPORT, 10, 20, "id", "r")
                        .ok(ACCEPT, 21, 30)
                        .ok(LIFT, 40, 50, "id", "r")))
                .singleElement()
                .asString()
                .contains("ACCEPT");
    }

    @Test
    void aReportThatWasNotLiftedGoesOnStanding() {
        assertThat(violations(new Runs()
                        .ok(REPORT, 10, 20, "id", "r")
                        .call(1, LIFT, REFUSED, 22, 25, "id", "r")
                        .ok(ACCEPT, 90, 95)))
                .hasSize(1);
    }

    @Test
    void theOrderOfTheJournalDecidesWhereNobodySawIt() {
        assertThat(violations(stream("title.opened", "loss.reported", "loss.lifted", "transfer.accepted")))
                .isEmpty();
        assertThat(violations(stream("title.opened", "loss.reported", "transfer.accepted", "loss.lifted")))
                .singleElement()
                .asString()
                .contains("event-2");
    }

    private static Runs stream(String... types) {
        var run = new Runs();
        for (int i = 0; i < types.length; i++) {
            run.event("ownership", types[i], "s", i);
        }
        return run;
    }

    private static List<String> violations(Runs run) {
        return new ReportHolds().violations(run.evidence());
    }
}
