package io.heirloom.chaos.evidence;

import io.heirloom.local.Suite;
import io.heirloom.local.part.Service;
import io.heirloom.local.process.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until everything that was begun is done: all are ready, all events are relayed, logged, published and anchored, and no more come. */
public final class Quiet {

    private static final Duration LOOK = Duration.ofSeconds(1);
    /** So many looks in a row must find the same. */
    private static final int LOOKS = 4;

    private final Suite suite;
    private final Databases databases;
    private final BooleanSupplier whole;

    /** @param whole whether every process is alive and was ready once */
    public Quiet(Suite suite, Databases databases, BooleanSupplier whole) {
        this.suite = suite;
        this.databases = databases;
        this.whole = whole;
    }

    /** What is not quiet when patience ends; empty when all is. */
    public List<String> await(Duration patience) {
        long began = System.nanoTime();
        long events = -1;
        int same = 0;
        List<String> noise = List.of("nothing was looked at");
        while (System.nanoTime() - began < patience.toNanos()) {
            noise = noise();
            long now = noise.isEmpty() ? databases.events() : -1;
            same = now >= 0 && now == events ? same + 1 : 0;
            events = now;
            if (same == LOOKS) {
                return List.of();
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return noise.isEmpty() ? List.of("events keep coming") : noise;
    }

    private List<String> noise() {
        if (!whole.getAsBoolean()) {
            return List.of("a part is down");
        }
        var noise = new ArrayList<String>();
        suite.processes().stream()
                .filter(process -> !Probe.answersOk(process.management() + "/q/health/ready"))
                .forEach(process -> noise.add(process.name() + " is not ready"));
        try {
            count(noise);
        } catch (IllegalStateException e) {
            noise.add(e.getMessage());
        }
        return noise;
    }

    private void count(List<String> noise) {
        for (Service service : Databases.WITH_JOURNAL) {
            long waiting = databases.number(service, "select count(*) from journal_event where relayed_at is null");
            add(noise, waiting, "events of " + service.folder() + " are not relayed");
        }
        add(noise, ledger("select count(*) from waiting_leaf"), "leaves wait for an index");
        add(noise, ledger("select count(*) from parked_leaf"), "leaves were parked");
        add(
                noise,
                ledger("select (select count(*) from leaf) - (select coalesce(max(size), 0) from published_head)"),
                "leaves are not under a published head");
        add(
                noise,
                ledger("select (select coalesce(max(size), 0) from published_head)"
                        + " - (select coalesce(max(size), 0) from anchor where state = 'FINAL')"),
                "leaves are not under a final anchor");
    }

    private long ledger(String sql) {
        return databases.number(Service.LEDGER, sql);
    }

    private static void add(List<String> noise, long count, String what) {
        if (count != 0) {
            noise.add(count + " " + what);
        }
    }
}
