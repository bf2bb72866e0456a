package io.heirloom.ledger.writer;

import io.heirloom.ledger.JavaChild;
import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.lease.TestLeases;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;

/** The log's writer in a process of its own, without Quarkus, which can be killed. */
final class WriterProcess {

    static final Duration LEASE = Duration.ofMillis(600);
    static final Duration PAUSE = Duration.ofMillis(20);
    private static final int BATCH = 40;

    private WriterProcess() {}

    static JavaChild start(String database) {
        return JavaChild.start(WriterProcess.class, database);
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        var pool = TestDatabase.open(vertx, arguments[0]);
        TestWriter.loop(
                        vertx,
                        pool,
                        TestLeases.of(pool, LEASE),
                        PAUSE,
                        TestWriter.Process.plain().inBatchesOf(BATCH))
                .start();
    }
}
