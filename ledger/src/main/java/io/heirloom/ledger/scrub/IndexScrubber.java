package io.heirloom.ledger.scrub;

import static io.heirloom.ledger.refusal.Refusal.HEAD_CHANGED;
import static io.heirloom.ledger.refusal.Refusal.LEAF_CHANGED;
import static io.heirloom.ledger.refusal.Refusal.TILE_CHANGED;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.Log;
import io.heirloom.ledger.scrub.IndexReading.IndexStretch;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.tree.Frontier;
import io.heirloom.tlog.tree.NodeId;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hashes an index again: the leaves of its log against the subtrees above them, each signed head against the tree and its signatures, and the pages up to
 * the root that the log holds.
 */
@ApplicationScoped
class IndexScrubber {

    /** A page costs as much as a few leaves. */
    private static final int LEAVES_A_PAGE = 4;

    private static final String OF_THE_INDEX = "entries of the index";

    private final IndexReading reading;
    private final Cosigned cosigned;

    IndexScrubber(IndexReading reading, Cosigned cosigned) {
        this.reading = reading;
        this.cosigned = cosigned;
    }

    /** Fails with what does not fit; answers up to which leaf it has read, which is {@code from} at the end. */
    Uni<Long> look(Log log, long from, int leaves) {
        return reading.stretch(log, from, leaves)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .call(stretch -> cosigned.look(OF_THE_INDEX, stretch.heads(), stretch.cosignatures()))
                .invoke(stretch -> requireSigned(log, stretch))
                .invoke(stretch -> requireTree(from, stretch))
                .map(IndexStretch::to)
                .call(to -> to > from ? Uni.createFrom().voidItem() : lookAtGathered(log));
    }

    private Uni<Void> lookAtGathered(Log log) {
        return cosigned.lookAtGathered(
                IndexLeaf.originOf(log.origin()), OF_THE_INDEX, first -> reading.signedFrom(log, first));
    }

    /** Reads pages from one part of {@link io.heirloom.ledger.index.page.PageWalk} on; answers the part that is next. */
    Uni<Integer> lookAtPages(Log log, int from, int leaves) {
        return reading.walk(log, from, Math.max(1, leaves / LEAVES_A_PAGE));
    }

    private static void requireSigned(Log log, IndexStretch stretch) {
        List<VerifierKey> keys =
                stretch.vkeys().stream().map(VerifierKey::parse).toList();
        String origin = IndexLeaf.originOf(log.origin());
        stretch.heads()
                .forEach(head -> HEAD_CHANGED.unless(
                        Scrubber.signedAsStored(origin, head, keys),
                        "the head of " + head.size() + " entries of the index does not carry its signatures"));
    }

    private static void requireTree(long from, IndexStretch stretch) {
        Map<Long, SignedHead> heads =
                stretch.heads().stream().collect(Collectors.toMap(SignedHead::size, Function.identity()));
        TILE_CHANGED.unless(
                stretch.nodes().keySet().containsAll(Frontier.nodes(from)),
                "the index log lacks hashes below its entry " + from);
        Frontier tree = Frontier.of(from, stretch.nodes()::get);
        requireRoot(heads, tree);
        for (IndexLeaf leaf : stretch.leaves()) {
            byte[] entry = TreeHash.ofLeaf(leaf.entry());
            LEAF_CHANGED.unless(
                    Arrays.equals(stretch.nodes().get(new NodeId(0, tree.size())), entry),
                    "entry " + tree.size() + " of the index does not have the hash that its log holds");
            tree.append(entry, (id, hash) -> requireNode(stretch.nodes(), id, hash));
            requireRoot(heads, tree);
        }
    }

    private static void requireNode(Map<NodeId, byte[]> stored, NodeId id, byte[] hash) {
        TILE_CHANGED.unless(
                Arrays.equals(stored.get(id), hash),
                "subtree " + id.level() + "/" + id.index() + " of the index log is not the hash of what lies below");
    }

    private static void requireRoot(Map<Long, SignedHead> heads, Frontier tree) {
        SignedHead head = heads.get(tree.size());
        HEAD_CHANGED.unless(
                head == null || Arrays.equals(head.root(), tree.root()),
                "the head of " + tree.size() + " entries of the index is not that of the stored entries");
    }
}
