package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.JavaChild;
import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.chain.TestChain;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.lease.WriterLoop;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** The sender's loop in a process of its own, which can be killed. */
final class SenderProcess {

    private static final Duration LEASE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private SenderProcess() {}

    static JavaChild start(String database, URI node, String contract, URI signer, String account) {
        return JavaChild.start(SenderProcess.class, database, node.toString(), contract, signer.toString(), account);
    }

    static Map<String, String> signer(URI url, String account) {
        return Map.of("signer.kind", "web3signer", "signer.url", url.toString(), "signer.account", account);
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        var pool = TestDatabase.open(vertx, arguments[0]);
        var leases = TestLeases.of(pool, LEASE);
        var chain = TestChain.config(
                URI.create(arguments[1]), arguments[2], signer(URI.create(arguments[3]), arguments[4]));
        var parts = SenderParts.of(pool, leases, chain, Map.of(), InstantSource.system(), new SimpleMeterRegistry());
        new WriterLoop(vertx, leases, Anchorer.LEASE, PAUSE, lease -> parts.sender()
                        .turn(parts.chain(), lease))
                .start();
    }
}
