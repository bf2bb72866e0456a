package io.heirloom.ledger.writer;

import static io.heirloom.ledger.TestDatabase.get;

import io.heirloom.ledger.checkpoint.CheckpointSigner;
import io.heirloom.ledger.checkpoint.Cosigners;
import io.heirloom.ledger.checkpoint.HeadRepository;
import io.heirloom.ledger.checkpoint.Outsider;
import io.heirloom.ledger.checkpoint.TestCheckpoints;
import io.heirloom.ledger.identity.LogIdentities;
import io.heirloom.ledger.identity.LogRepository;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.identity.TestLogs;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.lease.WriterLoop;
import io.heirloom.ledger.scrub.TestScrub;
import io.heirloom.ledger.sequence.TestSequence;
import io.heirloom.ledger.sequence.TreeStore;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A writer as it runs in one process, driven turn by turn. */
public final class TestWriter {

    private final Lease lease;
    private final LogTurn turn;
    private final HeadPublisher publisher;

    private TestWriter(Pool pool, Leases leases, Lease lease, Process process) {
        this.lease = lease;
        var heads = new HeadRepository();
        var tree = new TreeStore();
        CheckpointSigner signer = TestCheckpoints.signer(leases, process.cosigners());
        this.turn = new LogTurn(
                TestLogs.keys(pool, leases, process.identities()),
                new OutsideCheck(pool, outside(process.outsiders()), heads, tree, TestScrub.findings(pool)),
                TestSequence.sequencer(leases, process.batch()),
                signer,
                new Rollover(leases, new LogRepository(), process.identities(), heads, signer));
        this.publisher = new HeadPublisher(pool, leases, TestLogs.logs(pool), heads, process.cosigners());
    }

    /** What a process is configured with. */
    public record Process(LogIdentities identities, List<Outsider> outsiders, List<Cosigners> cosigners, int batch) {

        public static Process plain() {
            return new Process(TestIdentity.identities(), List.of(), List.of(), 1000);
        }

        public Process of(LogIdentities others) {
            return new Process(others, outsiders, cosigners, batch);
        }

        public Process asking(Outsider... others) {
            return new Process(identities, List.of(others), cosigners, batch);
        }

        public Process cosignedBy(Cosigners others) {
            return new Process(identities, outsiders, List.of(others), batch);
        }

        public Process inBatchesOf(int leaves) {
            return new Process(identities, outsiders, cosigners, leaves);
        }
    }

    public static TestWriter of(Pool pool, Leases leases, Lease lease, Process process) {
        return new TestWriter(pool, leases, lease, process);
    }

    public static TestWriter of(Pool pool, Process process) {
        Leases leases = TestLeases.of(pool);
        // Writers of one test take turns; each has a lease of its own.
        return of(pool, leases, TestLeases.take(leases, "log " + UUID.randomUUID()), process);
    }

    /** The writer's loop as the service runs it. */
    public static WriterLoop loop(Vertx vertx, Pool pool, Leases leases, Duration pause, Process process) {
        return new WriterLoop(vertx, leases, LogWriter.LEASE, pause, of(pool, leases, null, process).turn::take);
    }

    /** One turn; answers whether there was more to do. */
    public boolean turn() {
        return get(turn.take(lease));
    }

    /** Turns until nothing is left to do. */
    public void work() {
        while (turn()) {
            continue;
        }
    }

    public boolean publish() {
        return get(publisher.turn(lease));
    }

    private static OutsideView outside(List<Outsider> outsiders) {
        return new OutsideView(
                List.of(() -> outsiders),
                new OutsideConfig() {
                    @Override
                    public Duration every() {
                        return Duration.ZERO;
                    }

                    @Override
                    public Duration patience() {
                        return Duration.ofSeconds(2);
                    }
                },
                Clock.systemUTC());
    }
}
