package io.heirloom.ledger.writer;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.tree.InMemoryTree;
import io.heirloom.tlog.tree.TreeHash;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What was handed to the log, and whether the log that came of it is whole. */
final class WrittenLog {

    private static final String STORE = """
            insert into waiting_leaf (event_id, entry, leaf_hash)
            select event_id, entry, leaf_hash
            from unnest($1::uuid[], $2::bytea[], $3::bytea[]) with ordinality as incoming (event_id, entry, leaf_hash, place)
            order by place
            """;

    private final TestDatabase database;
    private final List<byte[]> handed = new ArrayList<>();

    WrittenLog(TestDatabase database) {
        this.database = database;
    }

    /** Commits that many leaves, as the inbox does. */
    void hand(int leaves) {
        var ids = new UUID[leaves];
        var entries = new Buffer[leaves];
        var hashes = new Buffer[leaves];
        for (int i = 0; i < leaves; i++) {
            byte[] entry = Leaves.random();
            handed.add(entry);
            ids[i] = UUID.randomUUID();
            entries[i] = Buffer.buffer(entry);
            hashes[i] = Buffer.buffer(TreeHash.ofLeaf(entry));
        }
        get(database.pool().preparedQuery(STORE).execute(Tuple.of(ids, entries, hashes)));
    }

    boolean whollySigned() {
        return database.number("select coalesce(max(size), -1) from signed_head") == handed.size();
    }

    /** Invariants 9, 11 to 14: every leaf once and in order, and every head a head of this one tree, signed, extending the one before. */
    void requireWhole() {
        List<byte[]> entries = new ArrayList<>();
        for (Row row : rows("select leaf_index, entry from leaf order by leaf_index")) {
            assertThat(row.getLong("leaf_index")).isEqualTo(entries.size());
            entries.add(row.getBuffer("entry").getBytes());
        }
        assertThat(entries).usingElementComparator(Arrays::compare).containsExactlyElementsOf(handed);
        var tree = InMemoryTree.empty();
        entries.forEach(tree::add);
        Long previous = null;
        for (Row row : rows("select size, previous_size, root, checkpoint from signed_head order by size")) {
            long size = row.getLong("size");
            assertThat(row.getLong("previous_size")).isEqualTo(previous);
            assertThat(row.getBuffer("root").getBytes()).isEqualTo(tree.root((int) size));
            requireSigned(row.getString("checkpoint"), size, tree.root((int) size));
            previous = size;
        }
        assertThat(previous).isEqualTo(handed.size());
    }

    private void requireSigned(String checkpoint, long size, byte[] root) {
        var identity = TestIdentity.identity();
        var note = SignedNote.parse(checkpoint);
        assertThat(note.text()).isEqualTo(new Checkpoint(identity.origin(), size, root).text());
        assertThat(note.verify(identity.verifierKeys())).isEqualTo(identity.verifierKeys());
    }

    private Iterable<Row> rows(String sql) {
        return get(database.pool().query(sql).execute());
    }
}
