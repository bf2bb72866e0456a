package io.heirloom.ledger.index.log;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.LogIdentities;
import io.heirloom.ledger.identity.LogIdentity;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.tree.Frontier;
import io.heirloom.tlog.tree.NodeId;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds to an index log and signs its head, under the rules of the log itself: what is stored must be what was signed, and each head has one successor. */
@ApplicationScoped
public class IndexLog {

    private final IndexLogRepository repository;
    private final IndexHeadRepository heads;
    private final LogIdentities identities;

    IndexLog(IndexLogRepository repository, IndexHeadRepository heads, LogIdentities identities) {
        this.repository = repository;
        this.heads = heads;
        this.identities = identities;
    }

    /** Begins the index log of this log, unless it has begun. Its keys change with the log, and only then. */
    public Uni<Void> open(SqlConnection transaction, int log, String origin) {
        List<String> vkeys = identity(origin).vkeys();
        return repository
                .begin(transaction, log, vkeys)
                .invoke(stored -> require(
                        stored.equals(vkeys),
                        "the keys of " + IndexLeaf.originOf(origin) + " are not the ones it was begun with"))
                .replaceWithVoid();
    }

    /**
     * @param leaves of one log, at least one, which follow its last
     * @param waits whether the world must not see the new head yet
     */
    public Uni<Void> append(SqlConnection transaction, int log, List<IndexLeaf> leaves, boolean waits) {
        LogIdentity identity = identity(leaves.getFirst().origin());
        return heads.lastSigned(transaction, log).chain(last -> {
            long size = last.map(SignedHead::size).orElse(0L);
            return repository
                    .nodes(transaction, log, Frontier.nodes(size))
                    .map(stored -> edge(identity, last, size, stored))
                    .chain(edge -> append(transaction, log, leaves, edge))
                    .chain(edge -> sign(transaction, log, size, edge, identity))
                    .chain(signed -> waits ? Uni.createFrom().voidItem() : heads.publish(transaction, log, signed, ""));
        });
    }

    private Uni<Frontier> append(SqlConnection transaction, int log, List<IndexLeaf> leaves, Frontier edge) {
        long first = edge.size();
        Map<NodeId, byte[]> nodes = new LinkedHashMap<>();
        for (IndexLeaf leaf : leaves) {
            byte[] hash = TreeHash.ofLeaf(leaf.entry());
            nodes.put(new NodeId(0, edge.size()), hash);
            edge.append(hash, nodes::put);
        }
        return repository
                .addLeaves(transaction, log, first, leaves)
                .chain(() -> repository.addNodes(transaction, log, nodes))
                .replaceWith(edge);
    }

    private Uni<Long> sign(SqlConnection transaction, int log, long before, Frontier edge, LogIdentity identity) {
        String checkpoint = identity.sign(edge.size(), edge.root());
        return heads.add(transaction, log, edge.size(), before == 0 ? null : before, edge.root(), checkpoint)
                .replaceWith(edge.size());
    }

    private static Frontier edge(
            LogIdentity identity, Optional<SignedHead> last, long size, Map<NodeId, byte[]> stored) {
        require(
                stored.keySet().containsAll(Frontier.nodes(size)),
                "the stored index log lacks hashes that it was signed with");
        Frontier edge = Frontier.of(size, stored::get);
        last.ifPresent(head -> require(
                Arrays.equals(head.root(), edge.root())
                        && identity.hasSigned(head.checkpoint(), head.size(), head.root()),
                "the stored index log is not the one last signed"));
        return edge;
    }

    private LogIdentity identity(String origin) {
        return identities.ofIndex(origin).orElseThrow(() -> new IllegalStateException("no key for " + origin));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("the index refuses to sign: " + otherwise);
        }
    }
}
