package io.heirloom.chaos.check.trade;

import static io.heirloom.chaos.history.Command.GRANT;
import static io.heirloom.chaos.history.Command.READ_OWNER;
import static io.heirloom.chaos.history.Command.WITHDRAW;
import static io.heirloom.chaos.history.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.chaos.evidence.Runs;
import io.heirloom.chaos.history.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithdrawalHoldsTest {

    @Test
    void whatIsShownUnderAGrantHoldsAlsoWhileItIsWithdrawn() {
        assertThat(violations(granted()
                        .ok(READ_OWNER, 20, 25, "->", "shown", "true")
                        .ok(WITHDRAW, 30, 40, "id", "c")
                        .ok(READ_OWNER, 35, 50, "->", "shown", "true")
                        .ok(READ_OWNER, 60, 70, "->", "shown", "false")))
                .isEmpty();
    }

    @Test
    void aReadAfterTheWithdrawalThatShowsSomebodyIsFound() {
        assertThat(violations(granted().ok(WITHDRAW, 30, 40, "id", "c").ok(READ_OWNER, 41, 50, "->", "shown", "true")))
                .singleElement()
                .asString()
                .contains("READ_OWNER");
    }

    @Test
    void aReadWithoutAnyGrantIsFound() {
        assertThat(violations(new Runs().ok(READ_OWNER, 1, 2, "->", "shown", "true")))
                .hasSize(1);
    }

    @Test
    void aSecondGrantOpensAgainAndAnUnknownOneMay() {
        assertThat(violations(granted()
                        .ok(WITHDRAW, 30, 40, "id", "c")
                        .ok(GRANT, 42, 48, "->", "id", "d")
                        .ok(READ_OWNER, 50, 60, "->", "shown", "true")))
                .isEmpty();
        assertThat(violations(granted()
                        .ok(WITHDRAW, 30, 40, "id", "c")
                        .call(1, GRANT, UNKNOWN, 42, Operation.NEVER)
                        .ok(READ_OWNER, 50, 60, "->", "shown", "true")))
                .isEmpty();
    }

    private static Runs granted() {
        return new Runs().ok(GRANT, 1, 10, "->", "id", "c");
    }

    private static List<String> violations(Runs run) {
        return new WithdrawalHolds().violations(run.evidence());
    }
}
