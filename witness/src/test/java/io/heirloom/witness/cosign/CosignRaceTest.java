package io.heirloom.witness.cosign;

import static io.heirloom.witness.cosign.AddCheckpointCalls.add;
import static io.heirloom.witness.cosign.AddCheckpointCalls.conflicts;
import static io.heirloom.witness.cosign.AddCheckpointCalls.cosignatures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.witness.GrowingLog;
import io.heirloom.witness.WithKnownLogs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The race of the specification: two requests are checked against one head, and the smaller one must not win over the larger. */
@QuarkusTest
@WithPostgres
@WithKnownLogs
class CosignRaceTest {

    // Not the common pool: on two cores it has one thread, and requests would come one after another.
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    DataSource database;

    @AfterEach
    void stop() {
        callers.close();
    }

    @Test
    void theSmallerFirstLetsTheLargerAskAgain() throws SQLException {
        GrowingLog log = GrowingLog.known().to(30);
        cosignatures(add(log.request(0, 10)), log.text(10));
        List<ValidatableResponse> answers = inOrder(log, log.request(10, 20), log.request(10, 30));
        cosignatures(answers.get(0), log.text(20));
        conflicts(answers.get(1), 20);
        cosignatures(add(log.request(20, 30)), log.text(30));
    }

    @Test
    void theLargerFirstLeavesTheSmallerWithoutACosignature() throws SQLException {
        GrowingLog log = GrowingLog.known().to(30);
        cosignatures(add(log.request(0, 10)), log.text(10));
        List<ValidatableResponse> answers = inOrder(log, log.request(10, 30), log.request(10, 20));
        cosignatures(answers.get(0), log.text(30));
        conflicts(answers.get(1), 30);
        conflicts(add(log.request(10, 20)), 30);
    }

    @Test
    void aStormOfSizesLeavesOneGrowingLine() {
        GrowingLog log = GrowingLog.known().to(64);
        cosignatures(add(log.request(0, 1)), log.text(1));
        var calls = IntStream.rangeClosed(2, 64)
                .mapToObj(size -> CompletableFuture.supplyAsync(
                        () -> add(log.request(1, size)).extract().statusCode(), callers))
                .toList();
        long cosigned = calls.stream()
                .map(CompletableFuture::join)
                .filter(status -> status == 200)
                .count();
        // All came from size 1, so one at most can have extended it.
        assertThat(cosigned).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesARollback() throws SQLException {
        GrowingLog log = GrowingLog.known().to(10);
        cosignatures(add(log.request(0, 10)), log.text(10));
        for (String sql : List.of(
                "update witnessed_log set size = 9 where origin = ?",
                "update witnessed_log set root = decode(repeat('00', 32), 'hex') where origin = ?",
                "update witnessed_log set origin = 'other' where origin = ?",
                "update witnessed_log set size = 11, cosigned_at = cosigned_at - interval '1 second' where origin = ?",
                "delete from witnessed_log where origin = ?",
                "truncate witnessed_log, fork")) {
            assertThatThrownBy(() -> execute(sql, log.origin())).as(sql).hasMessageContaining("never rolls back");
        }
    }

    /** Lets the requests reach the head in that order, by holding its lock until both wait for it. */
    private List<ValidatableResponse> inOrder(GrowingLog log, String... requests) throws SQLException {
        var calls = new ArrayList<CompletableFuture<ValidatableResponse>>();
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            try (var lock = holder.prepareStatement("select 1 from witnessed_log where origin = ? for update")) {
                lock.setString(1, log.origin());
                lock.execute();
                for (String request : requests) {
                    calls.add(CompletableFuture.supplyAsync(() -> add(request), callers));
                    int waiting = calls.size();
                    await().until(() -> waiting() == waiting);
                }
            }
            holder.rollback();
        }
        return calls.stream().map(CompletableFuture::join).toList();
    }

    /** On a connection of its own: a transaction sees the statistics as they were when it first looked. */
    private int waiting() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) {
            found.next();
            return found.getInt(1);
        }
    }

    private void execute(String sql, String origin) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            if (sql.contains("?")) {
                statement.setString(1, origin);
            }
            statement.executeUpdate();
        }
    }
}
