package io.heirloom.ledger.proof;

import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.ledger.anchor.AnchorService;
import io.heirloom.ledger.checkpoint.CheckpointService;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.tlog.note.InclusionProof;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.NodeId;
import io.heirloom.tlog.tree.ProofPath;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@ApplicationScoped
class ProofService {

    /** An anchor costs two dozen hashes in the bundle; the newest ones matter most. */
    private static final int MOST_ANCHORS = 20;

    private final Pool pool;
    private final CheckpointService checkpoints;
    private final TreeStore tree;
    private final AnchorService anchors;
    private final ProofRepository leaves;

    ProofService(
            Pool pool, CheckpointService checkpoints, TreeStore tree, AnchorService anchors, ProofRepository leaves) {
        this.pool = pool;
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.anchors = anchors;
        this.leaves = leaves;
    }

    Uni<Proofs> prove(List<byte[]> leafHashes) {
        List<Buffer> hashes = leafHashes.stream().map(Buffer::buffer).toList();
        return checkpoints.last().chain(head -> leaves.indexes(hashes, head.size())
                .chain(indexes -> prove(head, hashes, indexes)));
    }

    private Uni<Proofs> prove(SignedHead head, List<Buffer> hashes, Map<Buffer, Long> indexes) {
        var paths = new TreeMap<Long, ProofPath>();
        indexes.values().forEach(index -> paths.put(index, ProofPath.inclusion(index, head.size())));
        return anchors.covering(List.copyOf(paths.keySet()), head.size(), MOST_ANCHORS)
                .chain(covering -> {
                    List<ProofPath> extensions = covering.stream()
                            .map(anchor -> ProofPath.consistency(anchor.size(), head.size()))
                            .toList();
                    var all = new ArrayList<>(paths.values());
                    all.addAll(extensions);
                    return tree.nodes(pool, ProofPath.nodesOf(all))
                            .map(stored -> new Proofs(
                                    hashes.stream()
                                            .map(hash -> proof(head, hash, indexes, paths, stored))
                                            .toList(),
                                    anchorProofs(covering, extensions, stored)));
                });
    }

    private static LeafProof proof(
            SignedHead head,
            Buffer hash,
            Map<Buffer, Long> indexes,
            Map<Long, ProofPath> paths,
            Map<NodeId, byte[]> stored) {
        String text = StrictBase64.encode(hash.getBytes());
        Long index = indexes.get(hash);
        if (index == null) {
            return new LeafProof(text, null, null, LeafProof.State.PENDING);
        }
        var proof = new InclusionProof(index, paths.get(index).hashes(stored::get), head.checkpoint());
        return new LeafProof(text, index, proof.text(), LeafProof.State.LOGGED);
    }

    private static List<AnchorProof> anchorProofs(
            List<Anchor> covering, List<ProofPath> extensions, Map<NodeId, byte[]> stored) {
        var proofs = new ArrayList<AnchorProof>();
        for (int i = 0; i < covering.size(); i++) {
            proofs.add(AnchorProof.of(covering.get(i), extensions.get(i).hashes(stored::get)));
        }
        return proofs;
    }
}
