package io.heirloom.chaos.check.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.chaos.evidence.Books;
import io.heirloom.chaos.evidence.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogOrderTest {

    @Test
    void aStreamInItsOrderHoldsAmongOthers() {
        assertThat(violations(threeEvents().leafOf(0).leafOf(2).leafOf(1))).isEmpty();
    }

    @Test
    void aStreamInAnotherOrderIsFound() {
        assertThat(violations(threeEvents().leafOf(1).leafOf(0).leafOf(2)))
                .singleElement()
                .asString()
                .contains("leaf 1 before leaf 0");
    }

    @Test
    void aGapOrARepeatOfIndicesIsFound() {
        assertThat(violations(threeEvents().leafOf(0).leaf(new Books.Leaf(1, 2, "event-1", "00"))))
                .singleElement()
                .asString()
                .contains("index 2 at place 1");
        assertThat(violations(threeEvents().leafOf(0).leaf(new Books.Leaf(1, 0, "event-1", "00"))))
                .isNotEmpty();
    }

    @Test
    void aGapInAStreamIsFound() {
        assertThat(violations(new Runs().event("ownership", "a", "s", 0).event("ownership", "b", "s", 2)))
                .singleElement()
                .asString()
                .contains("number 2 at place 1");
    }

    /** Two of one stream, and one of another service about the same piece. */
    private static Runs threeEvents() {
        return new Runs()
                .event("ownership", "a", "s", 0)
                .event("ownership", "b", "s", 1)
                .event("consent", "c", "s", 0);
    }

    private static List<String> violations(Runs run) {
        return new LogOrder().violations(run.evidence());
    }
}
