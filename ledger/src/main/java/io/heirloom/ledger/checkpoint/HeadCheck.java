package io.heirloom.ledger.checkpoint;

import io.heirloom.ledger.identity.LogIdentity;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.ledger.sequence.TreeStore.StoredLeaf;
import io.heirloom.tlog.tree.Frontier;
import io.heirloom.tlog.tree.NodeId;
import io.heirloom.tlog.tree.ProofCheck;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold before a head is signed. Reads everything back from the database and trusts no hash that it can compute. */
@ApplicationScoped
class HeadCheck {

    private final TreeStore tree;
    private final LogIdentity identity;

    HeadCheck(TreeStore tree, LogIdentity identity) {
        this.tree = tree;
        this.identity = identity;
    }

    /** The root of the tree of {@code size} leaves, which extends the last signed head; fails where anything disagrees. */
    Uni<byte[]> rootOf(SqlConnection transaction, SignedHead last, long size) {
        require(
                identity.hasSigned(last.checkpoint(), last.size(), last.root()),
                "the last head does not carry this log's signature");
        return tree.frontier(transaction, last.size())
                .chain(frontier -> {
                    require(Arrays.equals(frontier.root(), last.root()), "the stored tree is not the one last signed");
                    return tree.leaves(transaction, last.size(), size)
                            .chain(leaves -> extended(transaction, frontier, leaves, size));
                })
                .chain(root -> consistent(transaction, last, size, root));
    }

    private Uni<byte[]> extended(SqlConnection transaction, Frontier frontier, List<StoredLeaf> leaves, long size) {
        var completed = new LinkedHashMap<NodeId, byte[]>();
        for (StoredLeaf leaf : leaves) {
            byte[] hash = TreeHash.ofLeaf(leaf.entry());
            require(
                    Arrays.equals(hash, leaf.hash()),
                    "leaf " + frontier.size() + " does not have the hash it arrived with");
            frontier.append(hash, completed::put);
        }
        require(frontier.size() == size, "leaf " + frontier.size() + " is missing");
        return tree.nodes(transaction, completed.keySet())
                .invoke(stored -> requireSame(completed, stored))
                .map(_ -> frontier.root());
    }

    private Uni<byte[]> consistent(SqlConnection transaction, SignedHead last, long size, byte[] root) {
        if (last.size() == 0) {
            return Uni.createFrom().item(root);
        }
        return tree.consistency(transaction, last.size(), size)
                .invoke(proof -> require(
                        ProofCheck.extendsHead(last.size(), size, proof, last.root(), root),
                        "the new head does not extend the last one"))
                .replaceWith(root);
    }

    private static void requireSame(Map<NodeId, byte[]> computed, Map<NodeId, byte[]> stored) {
        computed.forEach((id, hash) -> require(
                Arrays.equals(hash, stored.get(id)),
                "stored node " + id.level() + "/" + id.index() + " is not the hash of what lies below it"));
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new RefusedToSignException(reason);
        }
    }
}
