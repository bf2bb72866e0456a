package io.heirloom.chaos.check.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.chaos.evidence.Runs;
import io.heirloom.chaos.observe.ChainSeen;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainAgreesTest {

    @Test
    void signedHeadsInGrowingOrderHold() {
        assertThat(violations(anchored())).isEmpty();
    }

    @Test
    void aHeadThatTheLogDidNotSignIsFound() {
        assertThat(violations(anchored().anchored(new ChainSeen.Anchored(3, "ab".repeat(32), 2))))
                .singleElement()
                .asString()
                .contains("did not sign");
    }

    @Test
    void aHeadThatDoesNotFollowTheLastIsFound() {
        Runs run = anchored().leafOf(2).head();
        ChainSeen.Anchored last = run.evidence().chain().anchored().getLast();
        run.anchored(last);
        assertThat(violations(run)).singleElement().asString().contains("from 2 to 3 after 3");
    }

    @Test
    void anAnchorThatWasCalledFinalTooEarlyIsFound() {
        assertThat(violations(anchored().chainFinding("called final"))).containsExactly("called final");
    }

    private static Runs anchored() {
        return new Runs().leafOf(0).head().leafOf(1).head();
    }

    private static List<String> violations(Runs run) {
        return new ChainAgrees().violations(run.evidence());
    }
}
