package io.heirloom.chaos.check.trade;

import static io.heirloom.chaos.evidence.Runs.PIECE;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.chaos.evidence.Books.Title;
import io.heirloom.chaos.evidence.Runs;
import io.heirloom.chaos.history.Command;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneOwnerTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-01-02T00:00:00Z");

    @Test
    void aChainFromTitleToTitleHolds() {
        assertThat(violations(new Runs().title(ended(1, FIRST, SECOND)).title(current(2, SECOND))))
                .isEmpty();
    }

    @Test
    void twoCurrentTitlesAreFound() {
        assertThat(violations(new Runs().title(current(1, FIRST)).title(current(2, SECOND))))
                .singleElement()
                .asString()
                .contains("title 1")
                .contains("beside the next");
    }

    @Test
    void aPieceOfNobodyIsFound() {
        assertThat(violations(new Runs().title(ended(1, FIRST, SECOND))))
                .singleElement()
                .asString()
                .contains("none follows");
    }

    @Test
    void aGapInTheNumbersIsFound() {
        assertThat(violations(new Runs().title(ended(1, FIRST, SECOND)).title(current(3, SECOND))))
                .singleElement()
                .asString()
                .contains("title 3")
                .contains("place 2");
    }

    @Test
    void aGapInTimeIsFound() {
        assertThat(violations(new Runs().title(ended(1, FIRST, FIRST)).title(current(2, SECOND))))
                .singleElement()
                .asString()
                .contains("does not end where the next begins");
    }

    @Test
    void aRegisteredPieceWithoutTitleIsFound() {
        assertThat(violations(new Runs().ok(Command.REGISTER, 1, 2, "id", PIECE)))
                .singleElement()
                .asString()
                .contains("has no title");
    }

    private static List<String> violations(Runs run) {
        return new OneOwner().violations(run.evidence());
    }

    private static Title ended(int sequence, Instant since, Instant until) {
        return new Title(PIECE, sequence, since, until, null);
    }

    private static Title current(int sequence, Instant since) {
        return new Title(PIECE, sequence, since, null, null);
    }
}
