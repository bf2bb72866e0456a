package io.heirloom.ledger.checkpoint;

import static io.heirloom.ledger.refusal.Refusal.FORKED;
import static io.heirloom.ledger.refusal.Refusal.HEAD_CHANGED;
import static io.heirloom.ledger.refusal.Refusal.TILE_CHANGED;

import io.heirloom.ledger.identity.OpenLog;
import io.heirloom.ledger.sequence.TreeCheck;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.tlog.tile.TileEdge;
import io.heirloom.tlog.tree.ProofCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** What must hold before a head is signed. Reads everything back from the database and trusts no hash that it can compute. */
@ApplicationScoped
class HeadCheck {

    private final TreeStore tree;
    private final TreeCheck check;

    HeadCheck(TreeStore tree, TreeCheck check) {
        this.tree = tree;
        this.check = check;
    }

    /** The root of the tree of {@code size} leaves, which extends the last signed head; fails where anything disagrees. */
    Uni<byte[]> rootOf(SqlConnection transaction, OpenLog log, SignedHead last, long size) {
        HEAD_CHANGED.unless(
                log.identity().hasSigned(last.checkpoint(), last.size(), last.root()),
                "the last head does not carry this log's signature");
        return tree.edge(transaction, log.id(), last.size())
                .invoke(edge -> TILE_CHANGED.unless(
                        Arrays.equals(edge.root(), last.root()), "the stored tree is not the one last signed"))
                .call(edge -> check.grow(transaction, log.id(), edge, size, _ -> {}))
                .map(TileEdge::root)
                .call(root -> consistent(transaction, last, size, root));
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
