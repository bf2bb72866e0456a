package io.heirloom.ledger.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.refusal.Refusal;
import io.heirloom.ledger.refusal.RefusedToSignException;
import io.heirloom.ledger.writer.TestWriter;
import io.heirloom.testing.vectors.Leaves;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One flipped bit anywhere in what is stored of a log: the scrub finds it, the log stands still, and goes on once the bit is back. */
class ScrubTest {

    private static final int STRETCH = 100;
    private final TestLog log = new TestLog();
    private final TestScrub scrub = new TestScrub(log, STRETCH);
    private final Random random = new Random(15);

    @BeforeEach
    void grow() {
        for (int leaves : new int[] {1, 299, 212, 88, 40}) {
            log.grow(leaves);
        }
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leaf | entry | leaf_index = 7 | leaf 7 does not have the hash",
                "leaf | entry | leaf_index = 511 | leaf 511 does not have the hash",
                "leaf | entry | leaf_index = 639 | leaf 639 does not have the hash",
                "tile | hashes | level = 0 and position = 0 | does not have the hash that its tile holds",
                "tile | hashes | level = 0 and position = 1 | tile",
                "tile_edge | hashes | level = 0 | tile",
                "tile_edge | hashes | level = 1 | stored tile 1/0",
                "signed_head | root | size = 300 | the head of 300 leaves",
                "signed_head | checkpoint | size = 300 | the head of 300 leaves",
                "signed_head | checkpoint | size = 640 | the head of 640 leaves"
            })
    void aFlippedBitIsFoundAndStopsTheLog(String table, String column, String row, String told) {
        // Given
        assertThat(scrub.pass()).isFalse();
        String flip = Flip.of(log, random, table, column, row);
        // When
        log.database.tamper(flip);
        boolean found = scrub.pass();
        // Then
        assertThat(found).isTrue();
        assertThatThrownBy(this::work)
                .isInstanceOf(RefusedToSignException.class)
                .hasMessageContaining(told)
                .extracting(failure -> ((RefusedToSignException) failure).refusal())
                .isEqualTo(Refusal.SCRUB_FINDING);
        // When: put right
        log.database.tamper(flip);
        // Then
        assertThat(scrub.pass()).isFalse();
        work();
        assertThat(log.last().size()).isEqualTo(641);
    }

    @Test
    void whatIsMissingOrTooMuchIsFoundToo() {
        log.database.tamper("create table gone as select * from leaf where leaf_index = 250;"
                + " delete from leaf where leaf_index = 250");
        assertThat(scrub.pass()).isTrue();
        assertThatThrownBy(this::work).hasMessageContaining("leaf");
        log.database.tamper("insert into leaf select * from gone");
        assertThat(scrub.pass()).isFalse();
        log.database.tamper("insert into leaf select 640, gen_random_uuid(), log, entry from gone");
        assertThat(scrub.pass()).isTrue();
        assertThatThrownBy(this::work).hasMessageContaining("beyond the log's end");
    }

    @Test
    void aLogThatGrowsMeanwhileIsReadToItsNewEnd() {
        assertThat(scrub.turn()).isFalse();
        log.grow(30);
        assertThat(scrub.pass()).isFalse();
        assertThat(log.database.number("select passed_size from scrub")).isEqualTo(670);
    }

    @Test
    void manySmallHeadsAreReadInSmallStretches() {
        for (int i = 0; i < Stretch.MOST_HEADS; i++) {
            log.grow(1);
        }
        var wide = new TestScrub(log, 100_000);
        assertThat(wide.turn()).isFalse();
        assertThat(log.database.number("select position from scrub")).isBetween(640L, 739L);
        assertThat(wide.pass()).isFalse();
        assertThat(log.database.number("select passed_size from scrub")).isEqualTo(740);
    }

    private void work() {
        if (log.database.number("select count(*) from waiting_leaf") == 0) {
            log.add(Leaves.random());
        }
        TestWriter.of(log.database.pool(), TestWriter.Process.plain()).work();
    }
}
