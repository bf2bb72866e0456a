package io.heirloom.chaos.check.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.chaos.evidence.Books;
import io.heirloom.chaos.evidence.Runs;
import io.heirloom.chaos.observe.LogSeen;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadsAgreeTest {

    private static final String OTHER_ROOT = "ab".repeat(32);
    private static final String OTHER_ROOT_BASE64 = "q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=";

    @Test
    void headsOfOneGrowingTreeHold() {
        assertThat(violations(grown())).isEmpty();
    }

    @Test
    void aSignedHeadOfAnotherTreeIsFound() {
        assertThat(violations(grown().signed(new Books.Head(1, 1, OTHER_ROOT))))
                .singleElement()
                .asString()
                .contains("signed head of 1");
    }

    @Test
    void aSecondRootOfOneSizeIsFound() {
        assertThat(violations(grown().published(new LogSeen.Head(2, OTHER_ROOT_BASE64, true))))
                .singleElement()
                .asString()
                .contains("published head of 2");
    }

    @Test
    void aHeadThatGoesBackIsFound() {
        Runs run = grown();
        run.published(run.published().getFirst());
        assertThat(violations(run)).singleElement().asString().contains("from 2 back to 1");
    }

    @Test
    void aHeadThatTheWitnessesDidNotSignIsFound() {
        Runs run = grown();
        LogSeen.Head last = run.published().getLast();
        run.published(new LogSeen.Head(last.size(), last.root(), false));
        assertThat(violations(run)).singleElement().asString().contains("not signed and cosigned");
    }

    @Test
    void aHeadBeyondTheLeavesIsFound() {
        assertThat(violations(grown().signed(new Books.Head(1, 9, OTHER_ROOT)))).hasSize(1);
    }

    private static Runs grown() {
        return new Runs().leafOf(0).head().leafOf(1).head();
    }

    private static List<String> violations(Runs run) {
        return new HeadsAgree().violations(run.evidence());
    }
}
