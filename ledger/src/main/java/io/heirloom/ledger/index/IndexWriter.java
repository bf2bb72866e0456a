package io.heirloom.ledger.index;

import io.heirloom.ledger.index.IndexRepository.Due;
import io.heirloom.ledger.index.IndexRepository.HeadToIndex;
import io.heirloom.ledger.index.IndexRepository.Indexed;
import io.heirloom.ledger.index.log.IndexLog;
import io.heirloom.ledger.index.log.IndexPublisher;
import io.heirloom.ledger.index.page.PageEdit;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.tlog.leaf.Leaf;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.prefix.PrefixEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Brings an index up to the published heads of its log, a few heads in one transaction: pages, leaves of the index log and its signed head, or none. */
@ApplicationScoped
class IndexWriter {

    /** More heads at once rewrite the upper pages less often. */
    static final int MOST_HEADS = 32;
    /** Entries whose pages are in memory at once. */
    private static final int MOST_ENTRIES = 4_096;

    private final Leases leases;
    private final TreeStore tree;
    private final IndexStore store;
    private final IndexLog indexLog;
    private final boolean waits;

    IndexWriter(Leases leases, TreeStore tree, IndexStore store, IndexLog indexLog, IndexPublisher publisher) {
        this.leases = leases;
        this.tree = tree;
        this.store = store;
        this.indexLog = indexLog;
        this.waits = publisher.needed();
    }

    /** Answers whether there is more to index at once. */
    Uni<Boolean> index(Lease lease, Due due) {
        return leases.transaction(lease, transaction -> store.heads()
                .toIndex(transaction, due, MOST_HEADS)
                .chain(heads -> heads.isEmpty()
                        ? Uni.createFrom().item(false)
                        : index(transaction, heads).replaceWith(heads.size() == MOST_HEADS)));
    }

    private Uni<Void> index(SqlConnection transaction, List<HeadToIndex> heads) {
        int log = heads.getFirst().log();
        List<IndexLeaf> leaves = new ArrayList<>();
        return indexLog.open(transaction, log, heads.getFirst().origin())
                .chain(() -> store.heads().indexed(transaction, log))
                .chain(before -> indexFrom(transaction, log, before, heads, leaves))
                .chain(() -> indexLog.append(transaction, log, leaves, waits));
    }

    private Uni<Void> indexFrom(
            SqlConnection transaction, int log, Indexed before, List<HeadToIndex> heads, List<IndexLeaf> leaves) {
        if (heads.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        long from = before.size();
        long to = Math.min(heads.getLast().size(), from + MOST_ENTRIES);
        return entries(transaction, log, from, to).chain(entries -> store.pages()
                .open(transaction, log, entries, before.prefixRoot())
                .chain(edit -> aside(edit, from, entries, heads, leaves)
                        .call(() -> store.pages().write(transaction, log, edit, waits))
                        .chain(rest -> indexFrom(transaction, log, new Indexed(to, edit.root()), rest, leaves))));
    }

    /** Thousands of hashes are computed beside the event loop. */
    private static Uni<List<HeadToIndex>> aside(
            PageEdit edit, long from, List<PrefixEntry> entries, List<HeadToIndex> heads, List<IndexLeaf> leaves) {
        return Vertx.currentContext().executeBlocking(() -> add(edit, from, entries, heads, leaves));
    }

    /** Adds the entries, and takes the root at each head that they complete; answers the heads that are left. */
    private static List<HeadToIndex> add(
            PageEdit edit, long from, List<PrefixEntry> entries, List<HeadToIndex> heads, List<IndexLeaf> leaves) {
        int added = 0;
        int done = 0;
        for (HeadToIndex head : heads) {
            int end = (int) Math.min(entries.size(), head.size() - from);
            edit.add(entries.subList(added, end));
            added = end;
            if (from + end < head.size()) {
                break;
            }
            leaves.add(head.leaf(edit.root()));
            done++;
        }
        return heads.subList(done, heads.size());
    }

    private Uni<List<PrefixEntry>> entries(SqlConnection transaction, int log, long from, long to) {
        return tree.entries(transaction, log, from, to).map(stored -> {
            if (stored.size() != to - from) {
                throw new IllegalStateException("the log has fewer entries than its published head says");
            }
            List<PrefixEntry> entries = new ArrayList<>();
            for (byte[] entry : stored) {
                entries.add(PrefixEntry.of(Leaf.parse(entry).handle(), from + entries.size()));
            }
            return entries;
        });
    }
}
