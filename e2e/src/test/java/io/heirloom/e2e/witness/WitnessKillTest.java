package io.heirloom.e2e.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.e2e.witness.CommitProxy.Cut;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A witness never cosigns a rollback, whenever it is killed: the real process, SIGKILL, and PostgreSQL that keeps what it said it kept. */
class WitnessKillTest {

    private static final String NAME = "witness.kill.example/w";
    private static final int ROUNDS = 4;

    private static Database postgres;
    private static int databases;

    private final GrowingLog log = new GrowingLog();
    private String database;

    @BeforeAll
    static void startDatabase() {
        postgres = new Database();
    }

    @AfterAll
    static void stopDatabase() {
        postgres.close();
    }

    @BeforeEach
    void createDatabase() {
        database = "witness_" + ++databases;
        postgres.execute("create database " + database);
    }

    @Test
    void killedAfterTheCommitItHasNotForgottenTheSmallerOfTwo() {
        killedAfterTheCommitOf(20);
        try (var witness = start(postgres.port())) {
            // Then the larger of the two is first told where the witness stands.
            conflicts(witness.add(log.request(10, 30)), 20);
            assertThat(witness.add(log.request(20, 30)).statusCode()).isEqualTo(200);
            conflicts(witness.add(log.request(10, 20)), 30);
        }
    }

    @Test
    void killedAfterTheCommitItHasNotForgottenTheLargerOfTwo() {
        killedAfterTheCommitOf(30);
        try (var witness = start(postgres.port())) {
            // Then the smaller of the two comes too late.
            conflicts(witness.add(log.request(10, 20)), 30);
            // And whoever missed the answer gets one.
            assertThat(witness.add(log.request(30, 30)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void killedBeforeTheCommitItHasSignedNothingThatItForgot() {
        try (var proxy = new CommitProxy(postgres.port())) {
            CompletableFuture<HttpResponse<String>> unanswered;
            try (var witness = start(proxy.port())) {
                assertThat(witness.add(log.request(0, 10)).statusCode()).isEqualTo(200);
                proxy.cut(Cut.BEFORE_COMMIT);
                unanswered = witness.addLater(log.request(10, 30));
                await().untilAsserted(() -> assertThat(waitingForCommit()).isEqualTo(1));
            }
            assertThat(unanswered.handle((_, failure) -> failure).join()).isNotNull();
        }
        await().untilAsserted(() -> assertThat(waitingForCommit()).isZero());
        assertThat(cosignedSize()).isEqualTo(10);
        try (var witness = start(postgres.port())) {
            assertThat(witness.add(log.request(10, 20)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void killedAtAnyTimeItHasStoredWhateverItGaveAway() {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        long largest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var given = new ConcurrentLinkedQueue<Long>();
            try (var witness = start(postgres.port())) {
                if (round > 0) {
                    conflicts(witness.add(log.request(0, largest + 1)), largest);
                }
                askUntilItIsKilled(witness, cosignedSize(), given, Duration.ofMillis(random.nextLong(200, 1500)));
            }
            long stored = cosignedSize();
            assertThat(List.copyOf(given))
                    .as("seed " + seed)
                    .isNotEmpty()
                    .isSorted()
                    .allMatch(size -> size <= stored);
            assertThat(stored).as("seed " + seed).isGreaterThan(largest);
            largest = stored;
        }
    }

    private void killedAfterTheCommitOf(long size) {
        try (var proxy = new CommitProxy(postgres.port())) {
            CompletableFuture<HttpResponse<String>> unanswered;
            try (var witness = start(proxy.port())) {
                assertThat(witness.add(log.request(0, 10)).statusCode()).isEqualTo(200);
                proxy.cut(Cut.AFTER_COMMIT);
                unanswered = witness.addLater(log.request(10, size));
                await().untilAsserted(() -> assertThat(cosignedSize()).isEqualTo(size));
                assertThat(unanswered).isNotDone();
            }
            assertThat(unanswered.handle((_, failure) -> failure).join()).isNotNull();
        }
    }

    private void askUntilItIsKilled(
            WitnessProcess witness, long from, ConcurrentLinkedQueue<Long> given, Duration after) {
        var killed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> {
                for (long size = from; !killed.get(); size++) {
                    int status = witness.addLater(log.request(size, size + 1))
                            .handle((answer, _) -> answer == null ? 0 : answer.statusCode())
                            .join();
                    if (status == 200) {
                        given.add(size + 1);
                    }
                }
            });
            await().pollDelay(after).until(() -> true);
            await().until(() -> !given.isEmpty());
            witness.kill();
            killed.set(true);
        }
    }

    private WitnessProcess start(int databasePort) {
        return WitnessProcess.start(databasePort, database, NAME, List.of(log.key()));
    }

    private static void conflicts(HttpResponse<String> answer, long size) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(answer.body()).isEqualTo(size + "\n");
    }

    private long cosignedSize() {
        return postgres.number(database, "select coalesce(max(size), 0) from witnessed_log");
    }

    /** Transactions that have done all their work and wait for the commit to come. */
    private long waitingForCommit() {
        return postgres.number(
                database,
                "select count(*) from pg_stat_activity where datname = current_database()"
                        + " and state = 'idle in transaction' and query like '%update witnessed_log%'");
    }
}
