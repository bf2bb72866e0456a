package io.heirloom.e2e.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.e2e.witness.CommitProxy.Cut;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes are one witness: the same keys, one database, and one head after another, whichever of them is asked. */
class WitnessReplicasTest {

    private static final String NAME = "witness.replicas.example/w";
    private static final int ROUNDS = 40;

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
        database = "replicas_" + ++databases;
        postgres.execute("create database " + database);
    }

    /** The race of the specification, between processes: both were asked from one old head, and only one of the two may cosign. */
    @Test
    void ofTwoHeadsThatComeToTwoProcessesAtOnceOneIsCosigned() {
        try (var one = start(postgres.port());
                var other = start(postgres.port())) {
            assertThat(one.add(log.request(0, 1)).statusCode()).isEqualTo(200);
            for (int round = 0; round < ROUNDS; round++) {
                long old = cosignedSize();
                // Given which of the two is ahead changes from round to round
                long smaller = old + 1 + round % 2;
                long larger = old + 2 - round % 2;
                CompletableFuture<HttpResponse<String>> first = one.addLater(log.request(old, smaller));
                CompletableFuture<HttpResponse<String>> second = other.addLater(log.request(old, larger));
                List<Integer> statuses =
                        List.of(first.join().statusCode(), second.join().statusCode());
                assertThat(statuses).as("round " + round).containsExactlyInAnyOrder(200, 409);
                long won = first.join().statusCode() == 200 ? smaller : larger;
                HttpResponse<String> refused = first.join().statusCode() == 200 ? second.join() : first.join();
                assertThat(refused.body()).isEqualTo(won + "\n");
                assertThat(cosignedSize()).isEqualTo(won);
            }
        }
    }

    @Test
    void whoWaitsBehindAProcessThatDiesDecidesOnWhatWasCommitted() {
        try (var proxy = new CommitProxy(postgres.port());
                var living = start(postgres.port())) {
            CompletableFuture<HttpResponse<String>> waiting;
            try (var dying = start(proxy.port())) {
                assertThat(dying.add(log.request(0, 10)).statusCode()).isEqualTo(200);
                proxy.cut(Cut.BEFORE_COMMIT);
                var _ = dying.addLater(log.request(10, 30));
                await().until(() -> sessionsThat("state = 'idle in transaction'") == 1);
                // When another process is asked for less while that one holds the head
                waiting = living.addLater(log.request(10, 20));
                await().until(() -> sessionsThat("wait_event_type = 'Lock'") == 1);
            }
            // Then nobody has cosigned 30, so 20 may be cosigned
            assertThat(waiting.join().statusCode()).isEqualTo(200);
            assertThat(cosignedSize()).isEqualTo(20);
        }
    }

    private WitnessProcess start(int databasePort) {
        return WitnessProcess.start(databasePort, database, NAME, List.of(log.key()));
    }

    private long cosignedSize() {
        return postgres.number(database, "select coalesce(max(size), 0) from witnessed_log");
    }

    private long sessionsThat(String are) {
        return postgres.number(
                database,
                "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                        + " and query like '%witnessed_log%' and " + are);
    }
}
