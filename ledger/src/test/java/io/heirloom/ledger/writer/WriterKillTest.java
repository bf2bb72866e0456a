package io.heirloom.ledger.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.ledger.JavaChild;
import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.lease.WriterLoop;
import io.heirloom.ledger.peer.PgPeer;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writers in processes of their own, killed, halted and started at once on one database: there is one log, whole, and no leaf is lost. */
class WriterKillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final TestDatabase database = new TestDatabase();
    private final WrittenLog log = new WrittenLog(database);

    @AfterEach
    void stop() {
        database.close();
    }

    /** The first transaction opens the log, the second signs the empty head; then each batch is placed and signed in turn. */
    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "2, false", "2, true", "3, false", "3, true", "4, false", "4, true"})
    void aWriterKilledAtACommitLeavesALogThatAnotherGoesOnWith(int commit, boolean carriedOut) {
        // Given
        log.hand(100);
        var victim = new AtomicReference<JavaChild>();
        try (var peer = new PgPeer(
                database.port(), commit, carriedOut, () -> victim.get().kill())) {
            // When
            victim.set(WriterProcess.start(peer.address(database.name())));
            await().atMost(PATIENCE).until(() -> !victim.get().alive());
            assertThat(log.whollySigned()).isFalse();
            Vertx vertx = Vertx.vertx();
            WriterLoop other = TestWriter.loop(
                    vertx,
                    database.pool(),
                    TestLeases.of(database.pool(), WriterProcess.LEASE),
                    WriterProcess.PAUSE,
                    TestWriter.Process.plain());
            other.start();
            log.hand(30);
            // Then
            await().atMost(PATIENCE).until(log::whollySigned);
            other.stop();
            TestDatabase.get(vertx.close());
        }
        log.requireWhole();
    }

    @Test
    void twoWritersAtOnceNeverForkWhateverHappensToThem() {
        var random = new Random(11);
        JavaChild[] writers = {WriterProcess.start(database.address()), WriterProcess.start(database.address())};
        try (var reader = new LogReader(database)) {
            for (int round = 0; round < 6; round++) {
                hand(random);
                int one = random.nextInt(2);
                switch (round % 3) {
                    case 0 -> {
                        writers[one].kill();
                        hand(random);
                        writers[one] = WriterProcess.start(database.address());
                    }
                    case 1 -> {
                        // It wakes up as a writer that does not know that another has taken over.
                        writers[one].halt();
                        hand(random);
                        await().atMost(PATIENCE).until(log::whollySigned);
                        writers[one].goOn();
                    }
                    default -> {
                        writers[0].kill();
                        writers[1].kill();
                        writers[0] = WriterProcess.start(database.address());
                        writers[1] = WriterProcess.start(database.address());
                        hand(random);
                    }
                }
            }
            await().atMost(PATIENCE).until(log::whollySigned);
            assertThat(reader.failure()).isEmpty();
            assertThat(reader.rounds()).isPositive();
        } finally {
            writers[0].close();
            writers[1].close();
        }
        log.requireWhole();
        assertThat(database.number("select fence from writer_lease where name = 'log'"))
                .as("writers that had the lease: the first, and one after each time that both were killed")
                .isGreaterThanOrEqualTo(3);
    }

    private void hand(Random random) {
        for (int i = 0; i < 20; i++) {
            log.hand(1 + random.nextInt(9));
        }
    }
}
