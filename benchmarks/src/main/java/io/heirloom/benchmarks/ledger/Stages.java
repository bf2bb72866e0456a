package io.heirloom.benchmarks.ledger;

import io.heirloom.benchmarks.run.Processes;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** What is done to the log at each size: it is filled up to there, asked for proofs, and held at a steady rate for a while. */
final class Stages {

    static final int RATE = 3_000;
    static final Duration STEADY = Duration.ofSeconds(60);
    static final int PROOFS = 1_000;
    private static final int WARMING = 500;
    private static final int BATCH = 1_000;
    /** Enough that the sequencer always has a full batch, and no more. */
    private static final int BACKLOG = 5_000;

    private static final int STORED_EVERY = 10_000;
    private static final Duration PACE = Duration.ofMillis(20);

    private final Inbox inbox;
    private final PublicLog log;
    private final HeadWatch heads;
    private final Processes processes;
    private final Figures figures;
    private final PrintStream out;
    private long committed;

    Stages(Inbox inbox, PublicLog log, HeadWatch heads, Processes processes, Figures figures) {
        this.inbox = inbox;
        this.log = log;
        this.heads = heads;
        this.processes = processes;
        this.figures = figures;
        this.out = System.out;
        this.committed = inbox.committed();
    }

    /** As fast as it goes; what an earlier run did of it counts. */
    void fill(long size) {
        if (committed >= size) {
            return;
        }
        out.printf("filling from %,d to %,d leaves%n", committed, size);
        heads.await(committed);
        while (committed < size) {
            long until = Math.min(size, committed + STORED_EVERY);
            measured("fill." + size, until == size, () -> {
                while (committed < until) {
                    heads.await(committed - BACKLOG);
                    commit((int) Math.min(BATCH, until - committed));
                }
            });
        }
        heads.takeWaits();
    }

    /** At the rate that is promised, and how long a commit takes to be under a published head. */
    void steady(long size) {
        String name = "steady." + size;
        if (figures.has(name + ".p99")) {
            return;
        }
        out.printf("%,d leaves/s for %d s%n", RATE, STEADY.toSeconds());
        heads.await(committed);
        heads.takeWaits();
        int each = (int) (RATE * PACE.toMillis() / 1_000);
        long begun = System.nanoTime();
        measured(name, false, () -> {
            for (long step = 0; step < STEADY.dividedBy(PACE); step++) {
                LockSupport.parkNanos(begun + step * PACE.toNanos() - System.nanoTime());
                commit(each);
            }
        });
        heads.await(committed);
        Waits waits = heads.takeWaits();
        figures.put(name + ".p50", waits.percentile(0.50));
        figures.put(name + ".p99", waits.percentile(0.99));
        figures.put(name + ".worst", waits.percentile(1));
        figures.store();
    }

    void prove(long size) {
        String name = "proof." + size;
        if (figures.has(name + ".p99")) {
            return;
        }
        out.printf("asking for proofs in a log of %,d leaves%n", committed);
        var random = new SplittableRandom(size);
        for (int i = 0; i < WARMING; i++) {
            log.prove(random.nextLong(committed));
        }
        Map<String, Double> before = processes.seconds();
        var costs = new PublicLog.ProofCost[PROOFS];
        Arrays.setAll(costs, _ -> log.prove(random.nextLong(committed)));
        cpu(name, before);
        var waits = new Waits();
        Arrays.stream(costs).forEach(cost -> waits.add(cost.millis(), 1));
        figures.put(name + ".p50", waits.percentile(0.50));
        figures.put(name + ".p99", waits.percentile(0.99));
        figures.put(
                name + ".bytes",
                Arrays.stream(costs)
                        .mapToInt(PublicLog.ProofCost::bytes)
                        .average()
                        .orElseThrow());
        figures.put(
                name + ".hashes",
                Arrays.stream(costs)
                        .mapToInt(PublicLog.ProofCost::hashes)
                        .average()
                        .orElseThrow());
        figures.store();
    }

    private void commit(int leaves) {
        inbox.store(committed, leaves);
        committed += leaves;
        heads.committed(committed, leaves);
    }

    /** @param whole whether the time ends when all of it is under a published head */
    private void measured(String name, boolean whole, Runnable work) {
        Map<String, Double> before = processes.seconds();
        long first = committed;
        long began = System.nanoTime();
        work.run();
        if (whole) {
            heads.await(committed);
        }
        figures.add(name + ".leaves", committed - first);
        figures.add(name + ".seconds", (System.nanoTime() - began) / 1e9);
        cpu(name, before);
        figures.store();
    }

    private void cpu(String name, Map<String, Double> before) {
        processes.seconds().forEach((part, used) -> figures.add(name + ".cpu." + part, used - before.get(part)));
    }
}
