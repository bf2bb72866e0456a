package io.heirloom.ledger.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.ledger.JavaChild;
import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.lease.WriterLoop;
import io.heirloom.ledger.peer.PgPeer;
import io.heirloom.ledger.witness.ScriptedWitness;
import io.heirloom.ledger.witness.TestWitnesses;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writers of the index in processes of their own, killed, halted and started at once on one database: there is one index, and it is the log's. */
class IndexKillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Two turns. */
    private static final int HEADS = IndexWriter.MOST_HEADS + 5;

    @TempDir
    Path folder;

    private final TestLog log = new TestLog();
    private final ScriptedWitness witness = new ScriptedWitness("w");
    private final TestIndex index = TestIndex.of(log.database.pool());
    private Path policy;

    @BeforeEach
    void write() throws IOException {
        policy = Files.writeString(folder.resolve("policy.txt"), witness.policyLine() + "quorum w\n");
    }

    @AfterEach
    void stop() {
        witness.close();
        log.close();
    }

    /** Each turn signs a head over pages that wait, with the first commit, and publishes it, cosigned, with the second. */
    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "2, false", "2, true", "3, false", "3, true"})
    void aWriterKilledAtACommitLeavesAnIndexThatAnotherGoesOnWith(int commit, boolean carriedOut) {
        // Given
        var random = new Random(commit);
        for (int i = 0; i < HEADS; i++) {
            log.grow(1 + random.nextInt(9));
        }
        var victim = new AtomicReference<JavaChild>();
        try (var peer = new PgPeer(
                log.database.port(), commit, carriedOut, () -> victim.get().kill())) {
            // When
            victim.set(IndexProcess.start(peer.address(log.database.name()), policy));
            await().atMost(PATIENCE).until(() -> !victim.get().alive());
        }
        assertThat(index.behind()).isPositive();
        // Then
        Vertx vertx = Vertx.vertx();
        WriterLoop other = TestIndex.loop(
                vertx,
                log.database.pool(),
                TestLeases.of(log.database.pool(), IndexProcess.LEASE),
                IndexProcess.PAUSE,
                TestWitnesses.of(log.database.pool(), Optional.of(policy)).ofIndex());
        other.start();
        await().atMost(PATIENCE).until(() -> index.behind() == 0);
        other.stop();
        TestDatabase.get(vertx.close());
        RebuiltIndex.require(log, index);
        assertThat(witness.contradictions()).isZero();
    }

    @Test
    void twoWritersAtOnceNeverForkTheIndexWhateverHappensToThem() {
        var random = new Random(12);
        JavaChild[] writers = {start(), start()};
        try (var reader = new IndexReader(index, TestWitnesses.of(log.database.pool(), Optional.of(policy)))) {
            for (int round = 0; round < 6; round++) {
                grow(random);
                int one = random.nextInt(2);
                switch (round % 3) {
                    case 0 -> {
                        writers[one].kill();
                        grow(random);
                        writers[one] = start();
                    }
                    case 1 -> {
                        // It wakes up as a writer that does not know that another has taken over.
                        writers[one].halt();
                        grow(random);
                        await().atMost(PATIENCE).until(() -> index.behind() == 0);
                        writers[one].goOn();
                    }
                    default -> {
                        writers[0].kill();
                        writers[1].kill();
                        writers[0] = start();
                        writers[1] = start();
                        grow(random);
                    }
                }
            }
            await().atMost(PATIENCE).until(() -> index.behind() == 0);
            assertThat(reader.failure()).isEmpty();
            assertThat(reader.rounds()).isPositive();
        } finally {
            writers[0].close();
            writers[1].close();
        }
        RebuiltIndex.require(log, index);
        assertThat(witness.contradictions()).isZero();
        assertThat(log.database.number("select fence from writer_lease where name = 'index'"))
                .as("writers that had the lease: the first, and one after each time that both were killed")
                .isGreaterThanOrEqualTo(3);
    }

    private JavaChild start() {
        return IndexProcess.start(log.database.address(), policy);
    }

    private void grow(Random random) {
        for (int i = 0; i < 12; i++) {
            log.grow(1 + random.nextInt(9));
        }
    }
}
