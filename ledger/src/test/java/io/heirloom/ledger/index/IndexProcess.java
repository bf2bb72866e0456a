package io.heirloom.ledger.index;

import io.heirloom.ledger.JavaChild;
import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.witness.TestWitnesses;
import io.vertx.mutiny.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The writer of the index in a process of its own, without Quarkus, which can be killed. */
final class IndexProcess {

    static final Duration LEASE = Duration.ofMillis(600);
    static final Duration PAUSE = Duration.ofMillis(20);

    private IndexProcess() {}

    static JavaChild start(String database, Path policy) {
        return JavaChild.start(IndexProcess.class, database, policy.toString());
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        var pool = TestDatabase.open(vertx, arguments[0]);
        var witnesses = TestWitnesses.of(pool, Optional.of(Path.of(arguments[1])));
        TestIndex.loop(vertx, pool, TestLeases.of(pool, LEASE), PAUSE, witnesses.ofIndex())
                .start();
    }
}
