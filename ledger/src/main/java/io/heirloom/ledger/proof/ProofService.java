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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
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
        return proveEach(List.of(leafHashes)).map(List::getFirst);
    }

    /** Proofs for each of these groups of leaves, all under one head, each group with the anchors that cover it. */
    Uni<List<Proofs>> proveEach(List<List<byte[]>> groups) {
        List<List<Buffer>> hashes = groups.stream()
                .map(group -> group.stream().map(Buffer::buffer).toList())
                .toList();
        List<Buffer> all = hashes.stream().flatMap(List::stream).distinct().toList();
        return checkpoints.last().chain(head -> leaves.indexes(all, head.size())
                .chain(indexes -> prove(head, hashes, indexes)));
    }

    private Uni<List<Proofs>> prove(SignedHead head, List<List<Buffer>> groups, Map<Buffer, Long> indexes) {
        var paths = new TreeMap<Long, ProofPath>();
        indexes.values().forEach(index -> paths.put(index, ProofPath.inclusion(index, head.size())));
        return anchors.covering(List.copyOf(paths.keySet()), head.size()).chain(covering -> {
            var extensions = new TreeMap<Long, Extension>();
            covering.forEach(anchor -> extensions.put(
                    anchor.size(), new Extension(anchor, ProofPath.consistency(anchor.size(), head.size()))));
            var all = new ArrayList<>(paths.values());
            extensions.values().forEach(extension -> all.add(extension.path));
            return tree.nodes(pool, ProofPath.nodesOf(all)).map(stored -> groups.stream()
                    .map(group -> new Proofs(
                            group.stream()
                                    .map(hash -> proof(head, hash, indexes, paths, stored))
                                    .toList(),
                            anchorProofs(group, indexes, extensions, stored)))
                    .toList());
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

    /** For each leaf of the group the earliest anchor that covers it, each once, newest first. */
    private static List<AnchorProof> anchorProofs(
            List<Buffer> group,
            Map<Buffer, Long> indexes,
            NavigableMap<Long, Extension> extensions,
            Map<NodeId, byte[]> stored) {
        return group.stream()
                .map(indexes::get)
                .filter(Objects::nonNull)
                .map(extensions::higherEntry)
                .filter(Objects::nonNull)
                .map(Map.Entry::getKey)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_ANCHORS)
                .map(extensions::get)
                .map(extension -> AnchorProof.of(extension.anchor, extension.path.hashes(stored::get)))
                .toList();
    }

    /** How the head extends an anchored one. */
    private record Extension(Anchor anchor, ProofPath path) {}
}
