package io.heirloom.ledger.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.index.TestIndex;
import io.heirloom.ledger.refusal.Refusal;
import io.heirloom.ledger.refusal.RefusedToSignException;
import io.heirloom.ledger.witness.ScriptedWitness;
import io.heirloom.ledger.witness.TestWitnesses;
import io.heirloom.ledger.writer.TestWriter;
import io.heirloom.testing.vectors.Leaves;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One flipped bit in what witnesses wrote or in what is stored of an index: the scrub finds it, and the log stands still until the bit is back. */
class IndexScrubTest {

    private final TestLog log = new TestLog();
    private final ScriptedWitness witness = new ScriptedWitness("w");
    private final TestWitnesses witnesses = TestWitnesses.of(log, Optional.of(witness.policyLine() + "quorum w\n"));
    private final TestScrub scrub = new TestScrub(log, 100, witnesses.keys());
    private final Random random = new Random(16);

    @BeforeEach
    void grow() {
        grow(1);
        grow(299);
        grow(400);
    }

    @AfterEach
    void stop() {
        witness.close();
        log.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "published_head | cosignatures | size = 300 | the head of 300 leaves does not carry its cosignatures",
                "cosignature | line | size = 700 | a cosignature gathered for the head of 700 leaves",
                "cosignature | line | origin like '%/index' | a cosignature gathered for the head of 4 entries of the index",
                "index_leaf | prefix_root | position = 2 | entry 2 of the index",
                "index_node | hash | level = 0 and position = 1 | entry 1 of the index",
                "index_node | hash | level = 2 and position = 0 | subtree 2/0 of the index log",
                "index_head | root | size = 3 | entries of the index",
                "index_head | checkpoint | size = 3 | the head of 3 entries of the index does not carry its signatures",
                "published_index_head | cosignatures | size = 3 | the head of 3 entries of the index does not carry",
                "index_page | body | prefix = '' | page '' of the index",
                "index_page | body | prefix = '7' | page '7' of the index"
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
        assertThatThrownBy(() -> grow(1))
                .isInstanceOf(RefusedToSignException.class)
                .hasMessageContaining(told)
                .extracting(failure -> ((RefusedToSignException) failure).refusal())
                .isEqualTo(Refusal.SCRUB_FINDING);
        // When: put right
        log.database.tamper(flip);
        // Then
        assertThat(scrub.pass()).isFalse();
        grow(1);
        assertThat(scrub.pass()).isFalse();
        assertThat(log.database.number("select passed_size from scrub")).isEqualTo(702);
    }

    @Test
    void aPageThatIsMissingIsFound() {
        log.database.tamper("delete from index_page where prefix = 'a'");
        assertThat(scrub.pass()).isTrue();
        assertThatThrownBy(() -> grow(1)).hasMessageContaining("page 'a' of the index");
    }

    @Test
    void theCosignaturesOfAWitnessThatLeftAreStillChecked() {
        // Given: a process under a policy without it
        var later =
                new TestScrub(log, 100, TestWitnesses.of(log, Optional.empty()).keys());
        assertThat(later.pass()).isFalse();
        // When
        log.database.tamper(Flip.of(log, random, "published_head", "cosignatures", "size = 300"));
        // Then
        assertThat(later.pass()).isTrue();
    }

    @Test
    void anIndexThatGrowsMeanwhileIsReadToItsEnd() {
        while (log.database.number("select count(*) from scrub where part = 'index-pages'") == 0) {
            assertThat(scrub.turn()).isFalse();
        }
        grow(60);
        assertThat(scrub.pass()).isFalse();
        assertThat(log.database.number("select passed_size from scrub")).isEqualTo(700);
    }

    /** Leaves, their published head, and the index above it, all cosigned. */
    private void grow(int leaves) {
        for (int i = 0; i < leaves; i++) {
            log.add(Leaves.random());
        }
        var writer =
                TestWriter.of(log.database.pool(), TestWriter.Process.plain().cosignedBy(witnesses.witnesses()));
        writer.work();
        assertThat(writer.publish()).isTrue();
        TestIndex.of(log.database.pool(), TestIdentity.identities(), witnesses.ofIndex())
                .work();
    }
}
