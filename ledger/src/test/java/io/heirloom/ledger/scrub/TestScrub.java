package io.heirloom.ledger.scrub;

import static io.heirloom.ledger.TestDatabase.get;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.TestSettings;
import io.heirloom.ledger.checkpoint.HeadRepository;
import io.heirloom.ledger.identity.TestLogs;
import io.heirloom.ledger.index.log.IndexHeadRepository;
import io.heirloom.ledger.index.log.IndexLogRepository;
import io.heirloom.ledger.index.page.PageRepository;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.sequence.TestSequence;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.ledger.witness.TestWitnesses;
import io.heirloom.ledger.witness.WitnessKeys;
import io.heirloom.ledger.witness.ask.TestGatherings;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The scrub of a test log, driven turn by turn; a pass is always due. */
public final class TestScrub {

    private final TestLog log;
    private final ScrubTurn turn;
    private final Lease lease;

    TestScrub(TestLog log, int leaves) {
        this(
                log,
                leaves,
                TestWitnesses.of(log.database.pool(), Optional.empty()).keys());
    }

    TestScrub(TestLog log, int leaves, WitnessKeys keys) {
        this.log = log;
        var pool = log.database.pool();
        var scrubs = new ScrubRepository();
        ScrubConfig config = TestSettings.of(
                ScrubConfig.class, "heirloom.ledger.scrub", Map.of("leaves", String.valueOf(leaves), "every", "0s"));
        var reading = new Reading(pool, TestLogs.logs(pool), new HeadRepository(), scrubs, config);
        var cosigned = new Cosigned(pool, new HeadRepository(), TestGatherings.cosignatures(pool), keys);
        var scrubber = new Scrubber(pool, new TreeStore(), TestSequence.check(), scrubs, cosigned);
        var indexReading =
                new IndexReading(pool, new IndexLogRepository(), new IndexHeadRepository(), new PageRepository());
        var index = new IndexScrubber(indexReading, cosigned);
        this.turn = new ScrubTurn(log.leases, reading, scrubber, index, scrubs);
        this.lease = TestLeases.take(log.leases, "scrub " + UUID.randomUUID());
    }

    public static ScrubFindings findings(Pool pool) {
        return new ScrubFindings(pool, new ScrubRepository());
    }

    boolean turn() {
        return get(turn.take(lease));
    }

    /** Turns until the log has been read to its end, or something was found. */
    boolean pass() {
        boolean found = turn();
        while (!found && log.database.number("select count(*) from scrub where position > 0 or part <> 'leaves'") > 0) {
            found = turn();
        }
        return found;
    }
}
