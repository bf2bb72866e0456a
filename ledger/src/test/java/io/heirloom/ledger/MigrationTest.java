package io.heirloom.ledger;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.ledger.writer.TestWriter;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.tree.InMemoryTree;
import io.heirloom.tlog.tree.NodeId;
import io.heirloom.tlog.tree.TreeHash;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A log that began before tiles and several logs were kept goes on under the same tree. */
class MigrationTest {

    private static final int PLACED = 600;

    @Test
    void aLogFromBeforeTilesGoesOn() {
        try (var database = new TestDatabase("006")) {
            // Given
            var tree = InMemoryTree.empty();
            for (int i = 0; i < PLACED; i++) {
                byte[] entry = Leaves.random();
                tree.add(entry);
                insert(database, entry, (long) i);
            }
            for (int level = 1; PLACED >> level > 0; level++) {
                for (int i = 0; i < PLACED >> level; i++) {
                    byte[] hash = tree.hash(new NodeId(level, i));
                    get(database.pool()
                            .preparedQuery("insert into tree_node (level, position, hash) values ($1, $2, $3)")
                            .execute(Tuple.of(level, i, Buffer.buffer(hash))));
                }
            }
            get(database.pool().query("update tree_size set size = " + PLACED).execute());
            sign(database, 0, null, TreeHash.ofNothing());
            sign(database, PLACED, 0L, tree.root(PLACED));
            byte[] waiting = Leaves.random();
            insert(database, waiting, null);
            // When
            database.migrate();
            TestWriter.of(database.pool(), TestWriter.Process.plain()).work();
            // Then
            tree.add(waiting);
            var store = new TreeStore();
            for (int size = 1; size <= PLACED + 1; size += 50) {
                assertThat(get(store.root(database.pool(), 1, size))).isEqualTo(tree.root(size));
            }
            assertThat(database.number("select max(size) from published_head")).isEqualTo(PLACED + 1);
            assertThat(database.number("select count(*) from log where cardinality(verifier_keys) = 2"))
                    .isEqualTo(1);
        }
    }

    private static void insert(TestDatabase database, byte[] entry, Long index) {
        get(database.pool()
                .preparedQuery("insert into leaf (event_id, entry, leaf_hash, leaf_index) values ($1, $2, $3, $4)")
                .execute(Tuple.of(
                        UUID.randomUUID(), Buffer.buffer(entry), Buffer.buffer(TreeHash.ofLeaf(entry)), index)));
    }

    private static void sign(TestDatabase database, long size, Long previous, byte[] root) {
        get(database.pool()
                .preparedQuery(
                        "insert into signed_head (size, previous_size, root, checkpoint) values ($1, $2, $3, $4)")
                .execute(Tuple.of(
                        size,
                        previous,
                        Buffer.buffer(root),
                        TestIdentity.identity().sign(size, root))));
    }
}
