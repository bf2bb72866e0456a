package io.heirloom.chaos.check.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.chaos.evidence.Runs;
import io.heirloom.chaos.history.Command;
import io.heirloom.chaos.history.Operation;
import io.heirloom.chaos.history.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class NothingLostTest {

    @Test
    void whatWasAcknowledgedIsThere() {
        assertThat(violations(new Runs().ok(Command.OFFER, 1, 2, "id", "t").effects(Command.OFFER, "t")))
                .isEmpty();
    }

    @Test
    void aLostCommandIsFound() {
        assertThat(violations(new Runs().ok(Command.OFFER, 1, 2, "id", "t").effects(Command.OFFER, "u")))
                .singleElement()
                .asString()
                .contains("acknowledged, and is not there");
    }

    @Test
    void theIdThatWasAnsweredCounts() {
        var run = new Runs()
                .ok(Command.GRANT, 1, 2, "request", "r", "->", "id", "c")
                .effects(Command.GRANT, "r");
        assertThat(violations(run)).hasSize(1);
        assertThat(violations(run.effects(Command.GRANT, "c"))).isEmpty();
    }

    @Test
    void aRefusedCommandWithAnEffectIsFound() {
        var run = new Runs()
                .call(1, Command.OFFER, Outcome.REFUSED, 1, 2, "id", "t")
                .effects(Command.OFFER, "t");
        assertThat(violations(run)).singleElement().asString().contains("refused, and is there");
    }

    @Test
    void anotherClientMayHaveDoneWhatThisOneWasRefused() {
        var run = new Runs()
                .call(1, Command.ACCEPT, Outcome.REFUSED, 1, 2, "id", "t")
                .effects(Command.ACCEPT, "t");
        assertThat(violations(run)).isEmpty();
    }

    @Test
    void aCommandThatNobodyCouldSettleIsFound() {
        assertThat(violations(new Runs().call(1, Command.OFFER, Outcome.UNKNOWN, 1, Operation.NEVER, "id", "t")))
                .singleElement()
                .asString()
                .contains("not settled");
    }

    private static List<String> violations(Runs run) {
        return new NothingLost().violations(run.evidence());
    }
}
