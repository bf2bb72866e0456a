package io.heirloom.ledger.scrub;

import static io.heirloom.ledger.refusal.Refusal.TILE_CHANGED;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.Log;
import io.heirloom.ledger.index.log.IndexHeadRepository;
import io.heirloom.ledger.index.log.IndexLogRepository;
import io.heirloom.ledger.index.page.DamagedPageException;
import io.heirloom.ledger.index.page.PageRepository;
import io.heirloom.ledger.index.page.PageWalk;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.tree.Frontier;
import io.heirloom.tlog.tree.NodeId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is stored of an index, a part at a time and each part in one snapshot, because the index goes on meanwhile. */
@ApplicationScoped
class IndexReading {

    private static final String ONE_SNAPSHOT = "set transaction isolation level repeatable read read only";

    private final Pool pool;
    private final IndexLogRepository log;
    private final IndexHeadRepository heads;
    private final PageRepository pages;

    IndexReading(Pool pool, IndexLogRepository log, IndexHeadRepository heads, PageRepository pages) {
        this.pool = pool;
        this.log = log;
        this.heads = heads;
        this.pages = pages;
    }

    /** The leaves of the index log from one on; none where it ends there. */
    Uni<IndexStretch> stretch(Log of, long from, int most) {
        return pool.withTransaction(snapshot -> snapshot.query(ONE_SNAPSHOT)
                .execute()
                .chain(() -> heads.signedFrom(snapshot, of.id(), from, Stretch.MOST_HEADS))
                .chain(next -> {
                    long to = end(next, from, most);
                    return stretch(
                            snapshot,
                            of.id(),
                            from,
                            to,
                            next.stream().filter(head -> head.size() <= to).toList());
                }));
    }

    /** Heads of the index of that size and larger ones. */
    Uni<List<SignedHead>> signedFrom(Log of, long size) {
        return heads.signedFrom(pool, of.id(), size, Stretch.MOST_HEADS);
    }

    /** Reads pages up to where about so many have been read; answers the part of {@link PageWalk#PARTS} to go on with. */
    Uni<Integer> walk(Log of, int from, int most) {
        return pool.withTransaction(snapshot -> snapshot.query(ONE_SNAPSHOT)
                .execute()
                .chain(() -> pages.count(snapshot, of.id()))
                .chain(count -> walk(snapshot, of.id(), from, end(from, count, most))));
    }

    private Uni<Integer> walk(SqlConnection snapshot, int of, int from, int to) {
        return heads.prefixRoot(snapshot, of)
                .chain(root -> root.map(found -> pages.walk(snapshot, of, new PageWalk(found, from, to)))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure(DamagedPageException.class)
                .transform(damaged -> TILE_CHANGED.because(damaged.getMessage()))
                .replaceWith(to);
    }

    private Uni<IndexStretch> stretch(SqlConnection snapshot, int of, long from, long to, List<SignedHead> signed) {
        return Uni.combine()
                .all()
                .unis(
                        log.keys(snapshot, of),
                        log.leaves(snapshot, of, from, to),
                        log.nodes(snapshot, of, nodes(from, to)),
                        heads.cosignatures(snapshot, of, from, to))
                .with((vkeys, leaves, nodes, lines) ->
                        new IndexStretch(vkeys, whole(leaves, from, to), to, nodes, signed, lines));
    }

    private static List<IndexLeaf> whole(List<IndexLeaf> leaves, long from, long to) {
        TILE_CHANGED.unless(
                leaves.size() == to - from,
                "the index log has " + leaves.size() + " of its entries from " + from + " to " + to);
        return leaves;
    }

    private static long end(List<SignedHead> next, long from, int most) {
        long last = next.isEmpty() ? from : next.getLast().size();
        return Math.min(last, from + most);
    }

    private static int end(int from, long pages, int most) {
        long parts = pages <= most ? PageWalk.PARTS : Math.max(1, PageWalk.PARTS * (long) most / pages);
        return (int) Math.min(PageWalk.PARTS, from + parts);
    }

    /** The subtrees to the left of these leaves, and those that they complete. */
    private static Set<NodeId> nodes(long from, long to) {
        Set<NodeId> nodes = new HashSet<>(Frontier.nodes(from));
        for (int level = 0; to >> level > 0; level++) {
            for (long index = from >> level; index < to >> level; index++) {
                nodes.add(new NodeId(level, index));
            }
        }
        return nodes;
    }

    /**
     * What is read again at once of the log of an index.
     *
     * @param vkeys the keys that it was begun with
     * @param to the leaf after the last of these
     * @param nodes every stored subtree to the left of these leaves or above them
     */
    record IndexStretch(
            List<String> vkeys,
            List<IndexLeaf> leaves,
            long to,
            Map<NodeId, byte[]> nodes,
            List<SignedHead> heads,
            Map<Long, String> cosignatures) {

        IndexStretch {
            vkeys = List.copyOf(vkeys);
            leaves = List.copyOf(leaves);
            nodes = Map.copyOf(nodes);
            heads = List.copyOf(heads);
            cosignatures = Map.copyOf(cosignatures);
        }
    }
}
