package io.heirloom.ledger.sequence;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.identity.TestLogs;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.TestLeases;
import io.heirloom.ledger.refusal.RefusedToSignException;
import io.heirloom.ledger.sequence.Sequencer.Signed;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.tree.InMemoryTree;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SequencerTest {

    private static final Signed EMPTY = new Signed(0, TreeHash.ofNothing());

    @Test
    void leavesGetTheirIndexInOrderOfArrivalAndTheTreeIsStored() {
        try (var database = new TestDatabase()) {
            // Given
            var expected = InMemoryTree.empty();
            for (int i = 0; i < 600; i++) {
                byte[] entry = add(database);
                expected.add(entry);
            }
            Leases leases = TestLeases.of(database.pool());
            Lease lease = TestLeases.take(leases, "log");
            int log = open(database, leases, lease);
            // When
            var sequencer = TestSequence.sequencer(leases, 137);
            List<Boolean> full = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                full.add(get(sequencer.sequence(lease, log, EMPTY)));
            }
            // Then
            assertThat(full).containsExactly(true, true, true, true, false, false);
            for (int size : List.of(1, 2, 136, 137, 138, 255, 256, 257, 511, 512, 513, 600)) {
                assertThat(get(new TreeStore().root(database.pool(), log, size)))
                        .isEqualTo(expected.root(size));
            }
            assertThat(database.number("select count(*) from tile")).isEqualTo(2);
            assertThat(database.number("select count(*) from waiting_leaf")).isZero();
        }
    }

    @Test
    void twoSequencersAtOnceLeaveNoGapAndNoRepeat() {
        try (var database = new TestDatabase()) {
            // Given
            int leaves = 600;
            for (int i = 0; i < leaves; i++) {
                add(database);
            }
            int log = open(database);
            Leases leases = TestLeases.of(database.pool(), Duration.ofMillis(1));
            // When: both believe to be the writer again and again, and the lease runs out under them
            Uni.join()
                    .all(contender(leases, log, leaves), contender(leases, log, leaves))
                    .andFailFast()
                    .await()
                    .atMost(Duration.ofSeconds(60));
            // Then
            assertThat(database.number("select size from tree_size")).isEqualTo(leaves);
            assertThat(database.number(
                            "select count(distinct leaf_index) from leaf where leaf_index between 0 and 599"))
                    .isEqualTo(leaves);
        }
    }

    @Test
    void anEventGetsOnePlaceHoweverOftenItArrives() {
        try (var database = new TestDatabase()) {
            // Given
            Leases leases = TestLeases.of(database.pool());
            Lease lease = TestLeases.take(leases, "log");
            int log = open(database, leases, lease);
            UUID event = UUID.randomUUID();
            byte[] entry = Leaves.random();
            byte[] other = Leaves.random();
            // When: in one batch, and again after it has its place
            for (int i = 0; i < 2; i++) {
                for (byte[] arriving : List.of(entry, entry, other)) {
                    database.addLeaf(event, arriving, TreeHash.ofLeaf(arriving));
                }
                get(TestSequence.sequencer(leases, 10).sequence(lease, log, EMPTY));
            }
            // Then
            assertThat(database.number("select size from tree_size")).isEqualTo(1);
            assertThat(get(new TreeStore().entries(database.pool(), log, 0, 10)))
                    .singleElement()
                    .isEqualTo(entry);
            assertThat(database.number(
                            "select count(*) from parked_leaf where reason = 'event id already has another leaf'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void nothingIsBuiltOnATreeThatIsNotTheOneSigned() {
        try (var database = new TestDatabase()) {
            Leases leases = TestLeases.of(database.pool());
            Lease lease = TestLeases.take(leases, "log");
            int log = open(database, leases, lease);
            byte[] entry = add(database);
            var sequencer = TestSequence.sequencer(leases, 10);
            get(sequencer.sequence(lease, log, EMPTY));
            add(database);
            var signed = new Signed(1, TreeHash.ofLeaf(entry));
            database.tamper("update tile_edge set hashes = set_byte(hashes, 3, get_byte(hashes, 3) # 16)");
            assertThatThrownBy(() -> get(sequencer.sequence(lease, log, signed)))
                    .isInstanceOf(RefusedToSignException.class)
                    .hasMessageContaining("the stored tree is not the one last signed");
            assertThat(database.number("select size from tree_size")).isEqualTo(1);
            assertThat(database.number("select count(*) from waiting_leaf")).isEqualTo(1);
        }
    }

    @Test
    void whatIsInTheLogCannotBeChangedOrDeleted() {
        try (var database = new TestDatabase()) {
            for (int i = 0; i < 300; i++) {
                add(database);
            }
            Leases leases = TestLeases.of(database.pool());
            Lease lease = TestLeases.take(leases, "log");
            int log = open(database, leases, lease);
            get(TestSequence.sequencer(leases, 300).sequence(lease, log, EMPTY));
            for (String sql : List.of(
                    "update leaf set entry = 'x'",
                    "update leaf set leaf_index = 7 where leaf_index = 3",
                    "delete from leaf",
                    "update tile set hashes = set_byte(hashes, 0, 0)",
                    "delete from tile",
                    "update tile_edge set hashes = set_byte(hashes, 0, 255 - get_byte(hashes, 0))",
                    "update tile_edge set hashes = substr(hashes, 1, octet_length(hashes) - 32)",
                    "update tile_edge set position = position - 1",
                    "delete from tile_edge",
                    "delete from log",
                    "update log set origin = 'log.example/1'")) {
                assertThatThrownBy(() -> get(database.pool().query(sql).execute()))
                        .as(sql)
                        .hasMessageMatching("(?s).*(append-only|opened once).*");
            }
        }
    }

    private static Uni<Void> contender(Leases leases, int log, int turns) {
        var sequencer = TestSequence.sequencer(leases, 7);
        var holder = UUID.randomUUID();
        return Uni.createFrom()
                .deferred(() -> leases.acquire("log", holder)
                        .chain(lease -> lease.map(held -> sequencer.sequence(held, log, EMPTY))
                                .orElseGet(() -> Uni.createFrom().item(true))))
                .onFailure()
                .recoverWithItem(true)
                .repeat()
                .atMost(turns)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static int open(TestDatabase database) {
        Leases leases = TestLeases.of(database.pool(), Duration.ofMillis(1));
        return open(database, TestLeases.of(database.pool()), TestLeases.take(leases, "opener"));
    }

    private static int open(TestDatabase database, Leases leases, Lease lease) {
        return get(TestLogs.keys(database.pool(), leases, TestIdentity.identities())
                        .open(lease))
                .id();
    }

    private static byte[] add(TestDatabase database) {
        byte[] entry = Leaves.random();
        database.addLeaf(entry, TreeHash.ofLeaf(entry));
        return entry;
    }
}
