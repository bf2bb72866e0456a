package io.heirloom.ledger.sequence;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.lease.TestLeases;
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

    @Test
    void leavesGetTheirIndexInOrderOfArrivalAndTheTreeIsStored() {
        try (var database = new TestDatabase()) {
            // Given
            var expected = InMemoryTree.empty();
            for (int i = 0; i < 37; i++) {
                byte[] entry = add(database);
                expected.add(entry);
            }
            Leases leases = TestLeases.of(database.pool());
            Lease lease = TestLeases.take(leases, "log");
            // When
            var sequencer = TestSequence.sequencer(leases, 10);
            List<Boolean> full = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                full.add(get(sequencer.sequence(lease)));
            }
            // Then
            assertThat(full).containsExactly(true, true, true, false, false);
            for (int size = 1; size <= 37; size++) {
                assertThat(get(new TreeStore().root(database.pool(), size))).isEqualTo(expected.root(size));
            }
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
            Leases leases = TestLeases.of(database.pool(), Duration.ofMillis(1));
            // When: both believe to be the writer again and again, and the lease runs out under them
            Uni.join()
                    .all(contender(leases, leaves), contender(leases, leaves))
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
    void whatIsInTheLogCannotBeChangedOrDeleted() {
        try (var database = new TestDatabase()) {
            add(database);
            Leases leases = TestLeases.of(database.pool());
            get(TestSequence.sequencer(leases, 10).sequence(TestLeases.take(leases, "log")));
            for (String sql :
                    List.of("update leaf set entry = 'x'", "update leaf set leaf_index = 7", "delete from leaf")) {
                assertThatThrownBy(() -> get(database.pool().query(sql).execute()))
                        .hasMessageContaining("append-only");
            }
        }
    }

    private static Uni<Void> contender(Leases leases, int turns) {
        var sequencer = TestSequence.sequencer(leases, 7);
        var holder = UUID.randomUUID();
        return Uni.createFrom()
                .deferred(() -> leases.acquire("log", holder).chain(lease -> lease.map(sequencer::sequence)
                        .orElseGet(() -> Uni.createFrom().item(true))))
                .onFailure()
                .recoverWithItem(true)
                .repeat()
                .atMost(turns)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static byte[] add(TestDatabase database) {
        byte[] entry = Leaves.random();
        database.addLeaf(entry, TreeHash.ofLeaf(entry));
        return entry;
    }
}
