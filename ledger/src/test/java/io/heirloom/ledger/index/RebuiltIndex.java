package io.heirloom.ledger.index;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.LogConfig;
import io.heirloom.ledger.identity.LogIdentity;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.tlog.leaf.Leaf;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.ExplainedProof;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.prefix.PrefixEntry;
import io.heirloom.tlog.prefix.PrefixTree;
import io.heirloom.tlog.tree.InMemoryTree;
import java.util.ArrayList;
import java.util.List;

/** The index that an auditor rebuilds from the entries of a log, held against the one in the database. */
final class RebuiltIndex {

    private static final String LOG = LogConfig.DEFAULT_ORIGIN;

    private RebuiltIndex() {}

    /** Every published head is a leaf with the root that follows from the entries, and all signed heads of the index log are of one tree. */
    static void require(TestLog log, TestIndex index) {
        SignedHead head = log.last();
        List<byte[]> entries = entries(log, head.size());
        List<IndexLeaf> leaves = stored(log);
        assertThat(leaves).hasSize((int) log.database.number("select count(*) from published_head"));
        var indexLog = InMemoryTree.empty();
        for (IndexLeaf leaf : leaves) {
            assertThat(leaf.origin()).isEqualTo(LOG);
            assertThat(leaf.prefixRoot())
                    .isEqualTo(tree(entries.subList(0, (int) leaf.size())).root());
            indexLog.add(leaf.entry());
        }
        assertThat(leaves.getLast().size()).isEqualTo(head.size());
        assertThat(leaves.getLast().root()).isEqualTo(head.root());
        requireProven(index, leaves, indexLog);
        requireOneTree(log, indexLog);
    }

    static List<byte[]> entries(TestLog log, long size) {
        return get(new TreeStore().entries(log.database.pool(), log.id(), 0, size));
    }

    private static void requireProven(TestIndex index, List<IndexLeaf> leaves, InMemoryTree indexLog) {
        ExplainedProof last = ExplainedProof.parse(
                index.prove(List.of(new byte[32])).logs().getFirst().indexProof());
        Checkpoint head =
                Checkpoint.parse(SignedNote.parse(last.proof().checkpoint()).text());
        assertThat(head.size()).isEqualTo(indexLog.size());
        assertThat(head.root()).isEqualTo(indexLog.root(leaves.size()));
        assertThat(last.leaf()).isEqualTo(leaves.getLast().entry());
        assertThat(last.proof().path()).containsExactlyElementsOf(indexLog.inclusion(leaves.size() - 1, leaves.size()));
    }

    private static void requireOneTree(TestLog log, InMemoryTree indexLog) {
        LogIdentity identity = TestIdentity.indexIdentity();
        get(log.database.pool().query("select size, checkpoint from index_head").execute())
                .forEach(row -> assertThat(identity.hasSigned(
                                row.getString(1),
                                row.getLong(0),
                                indexLog.root(row.getLong(0).intValue())))
                        .isTrue());
        assertThat(log.database.number("select count(*) from waiting_index_page"))
                .isZero();
        assertThat(
                        log.database.number(
                                "select count(*) from index_head left join published_index_head seen using (log, size) where seen.size is null"))
                .isZero();
    }

    private static PrefixTree tree(List<byte[]> entries) {
        List<PrefixEntry> handles = new ArrayList<>();
        for (byte[] entry : entries) {
            handles.add(PrefixEntry.of(Leaf.parse(entry).handle(), handles.size()));
        }
        return PrefixTree.of(handles);
    }

    private static List<IndexLeaf> stored(TestLog log) {
        List<IndexLeaf> leaves = new ArrayList<>();
        get(log.database.pool().query("""
                        select leaf.size, signed.root, leaf.prefix_root from index_leaf leaf
                        join signed_head signed using (log, size) order by leaf.position
                        """).execute())
                .forEach(row -> leaves.add(new IndexLeaf(
                        LOG,
                        row.getLong(0),
                        row.getBuffer(1).getBytes(),
                        row.getBuffer(2).getBytes())));
        return leaves;
    }
}
