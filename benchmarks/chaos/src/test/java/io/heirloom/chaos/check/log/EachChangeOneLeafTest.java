package io.heirloom.chaos.check.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.chaos.evidence.Books;
import io.heirloom.chaos.evidence.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class EachChangeOneLeafTest {

    @Test
    void eachEventWithItsLeafHolds() {
        assertThat(violations(twoEvents().leafOf(0).leafOf(1))).isEmpty();
    }

    @Test
    void aMissingLeafIsFound() {
        assertThat(violations(twoEvents().leafOf(0)))
                .singleElement()
                .asString()
                .contains("event-1")
                .contains("has no leaf");
    }

    @Test
    void aLeafTooManyIsFound() {
        assertThat(violations(twoEvents().leafOf(0).leafOf(1).leafOf(7)))
                .singleElement()
                .asString()
                .contains("leaf 2");
    }

    @Test
    void anEventThatIsLoggedTwiceIsFound() {
        assertThat(violations(twoEvents().leafOf(0).leafOf(1).leafOf(1))).hasSize(1);
    }

    @Test
    void aLeafThatSaysSomethingElseIsFound() {
        assertThat(violations(twoEvents().leafOf(0).leaf(new Books.Leaf(1, 1, "event-1", "ffff"))))
                .singleElement()
                .asString()
                .contains("committed to");
    }

    private static Runs twoEvents() {
        return new Runs().event("ownership", "title.opened", "s", 0).event("consent", "consent.given", "s", 0);
    }

    private static List<String> violations(Runs run) {
        return new EachChangeOneLeaf().violations(run.evidence());
    }
}
