package io.heirloom.ledger.proof;

import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.ledger.anchor.AnchorService;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.tlog.note.InclusionProof;
import io.heirloom.tlog.tree.ProofPath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Proves leaves of one log under one of its heads. */
@ApplicationScoped
class LogProver {

    private final Pool pool;
    private final TreeStore tree;
    private final AnchorService anchors;

    LogProver(Pool pool, TreeStore tree, AnchorService anchors) {
        this.pool = pool;
        this.tree = tree;
        this.anchors = anchors;
    }

    /** Leaves that this head does not cover yet get no proof. */
    Uni<LogProofs> prove(SignedHead head, List<Long> indexes) {
        var paths = new TreeMap<Long, ProofPath>();
        indexes.stream()
                .filter(index -> index < head.size())
                .forEach(index -> paths.put(index, ProofPath.inclusion(index, head.size())));
        return anchors.covering(head.log(), List.copyOf(paths.keySet()), head.size())
                .chain(covering -> prove(head, paths, covering));
    }

    private Uni<LogProofs> prove(SignedHead head, Map<Long, ProofPath> paths, List<Anchor> covering) {
        var extensions = new TreeMap<Long, ProofPath>();
        covering.forEach(anchor -> extensions.put(anchor.size(), ProofPath.consistency(anchor.size(), head.size())));
        var all = new ArrayList<>(paths.values());
        all.addAll(extensions.values());
        return tree.nodes(pool, head.log(), ProofPath.nodesOf(all)).map(stored -> {
            var texts = new HashMap<Long, String>();
            paths.forEach((index, path) ->
                    texts.put(index, new InclusionProof(index, path.hashes(stored::hash), head.checkpoint()).text()));
            var anchorProofs = new TreeMap<Long, AnchorProof>();
            covering.forEach(anchor -> anchorProofs.put(
                    anchor.size(),
                    AnchorProof.of(anchor, extensions.get(anchor.size()).hashes(stored::hash))));
            return new LogProofs(head.log(), texts, anchorProofs);
        });
    }
}
