package io.heirloom.ledger.checkpoint;

import static io.heirloom.ledger.refusal.Refusal.FORKED;
import static io.heirloom.ledger.refusal.Refusal.HEAD_CHANGED;
import static io.heirloom.ledger.refusal.Refusal.LEAF_CHANGED;
import static io.heirloom.ledger.refusal.Refusal.TILE_CHANGED;

import io.heirloom.ledger.identity.OpenLog;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.tlog.tile.TileEdge;
import io.heirloom.tlog.tile.TileId;
import io.heirloom.tlog.tree.ProofCheck;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold before a head is signed. Reads everything back from the database and trusts no hash that it can compute. */
@ApplicationScoped
class HeadCheck {

    private final TreeStore tree;

    HeadCheck(TreeStore tree) {
        this.tree = tree;
    }

    /** The root of the tree of {@code size} leaves, which extends the last signed head; fails where anything disagrees. */
    Uni<byte[]> rootOf(SqlConnection transaction, OpenLog log, SignedHead last, long size) {
        HEAD_CHANGED.unless(
                log.identity().hasSigned(last.checkpoint(), last.size(), last.root()),
                "the last head does not carry this log's signature");
        return tree.edge(transaction, log.id(), last.size())
                .invoke(edge -> TILE_CHANGED.unless(
                        Arrays.equals(edge.root(), last.root()), "the stored tree is not the one last signed"))
                .chain(edge -> tree.entries(transaction, log.id(), last.size(), size)
                        .chain(entries -> extended(transaction, log.id(), edge, entries, size)))
                .call(root -> consistent(transaction, last, size, root));
    }

    /** Grows the tree anew from the entries and compares each tile that they touch with the stored one. */
    private Uni<byte[]> extended(SqlConnection transaction, int log, TileEdge edge, List<byte[]> entries, long size) {
        long first = edge.size();
        var grown = new HashMap<TileId, byte[]>();
        entries.forEach(entry -> edge.append(TreeHash.ofLeaf(entry), grown::put));
        LEAF_CHANGED.unless(edge.size() == size, "leaf " + edge.size() + " is missing");
        grown.putAll(edge.partial());
        return tree.tiles(transaction, log, grown.keySet())
                .invoke(stored -> requireSame(first, grown, stored))
                .map(_ -> edge.root());
    }

    private static void requireSame(long first, Map<TileId, byte[]> grown, Map<TileId, byte[]> stored) {
        grown.keySet().stream().sorted().forEach(tile -> {
            byte[] expected = grown.get(tile);
            byte[] found = Arrays.copyOf(stored.getOrDefault(tile, new byte[0]), expected.length);
            int place = Arrays.mismatch(expected, found) / TreeHash.LENGTH;
            if (!Arrays.equals(expected, found)) {
                long position = tile.index() * TileId.WIDTH + place;
                LEAF_CHANGED.unless(
                        tile.level() > 0 || position < first,
                        "leaf " + position + " does not have the hash that its tile holds");
                throw TILE_CHANGED.because("stored tile " + tile.level() + "/" + tile.index()
                        + " is not the hash of what lies below it, at " + place);
            }
        });
    }

    private Uni<Void> consistent(SqlConnection transaction, SignedHead last, long size, byte[] root) {
        if (last.size() == 0) {
            return Uni.createFrom().voidItem();
        }
        return tree.consistency(transaction, last.log(), last.size(), size)
                .invoke(proof -> FORKED.unless(
                        ProofCheck.extendsHead(last.size(), size, proof, last.root(), root),
                        "the new head does not extend the last one"))
                .replaceWithVoid();
    }
}
