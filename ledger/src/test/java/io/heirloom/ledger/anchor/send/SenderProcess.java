package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.chain.TestChain;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.lease.WriterLoop;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The sender's loop in a process of its own, which can be killed. */
final class SenderProcess implements AutoCloseable {

    private static final Duration LEASE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private final Process process;

    private SenderProcess(Process process) {
        this.process = process;
    }

    static SenderProcess start(String database, URI node, String contract, URI signer, String account) {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                classes,
                SenderProcess.class.getName(),
                database,
                node.toString(),
                contract,
                signer.toString(),
                account);
        try {
            File output = File.createTempFile("heirloom-sender", ".log");
            return new SenderProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: no shutdown hook, no flush. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx();
        var pool = TestDatabase.open(vertx, arguments[0]);
        var leases = TestLeases.of(pool, LEASE);
        var chain = TestChain.config(
                URI.create(arguments[1]),
                arguments[2],
                Map.of("signer.kind", "web3signer", "signer.url", arguments[3], "signer.account", arguments[4]));
        var parts = SenderParts.of(pool, leases, chain, Map.of(), InstantSource.system(), new SimpleMeterRegistry());
        new WriterLoop(vertx, leases, Anchorer.LEASE, PAUSE, lease -> parts.sender()
                        .turn(parts.chain(), lease))
                .start();
    }
}
