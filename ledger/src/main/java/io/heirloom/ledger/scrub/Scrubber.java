package io.heirloom.ledger.scrub;

import static io.heirloom.ledger.refusal.Refusal.HEAD_CHANGED;
import static io.heirloom.ledger.refusal.Refusal.LEAF_CHANGED;
import static io.heirloom.ledger.refusal.Refusal.TILE_CHANGED;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.Log;
import io.heirloom.ledger.sequence.TreeCheck;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.tile.TileEdge;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hashes a stretch of a log again and looks whether everything that is stored of it fits. */
@ApplicationScoped
class Scrubber {

    private final Pool pool;
    private final TreeStore tree;
    private final TreeCheck check;
    private final ScrubRepository scrubs;
    private final Cosigned cosigned;

    Scrubber(Pool pool, TreeStore tree, TreeCheck check, ScrubRepository scrubs, Cosigned cosigned) {
        this.pool = pool;
        this.tree = tree;
        this.check = check;
        this.scrubs = scrubs;
        this.cosigned = cosigned;
    }

    /** Fails with what does not fit. */
    Uni<Void> look(Log log, Stretch stretch) {
        List<VerifierKey> keys =
                log.verifierKeys().stream().map(VerifierKey::parse).toList();
        stretch.heads().forEach(head -> requireSigned(log, head, keys));
        Map<Long, SignedHead> heads =
                stretch.heads().stream().collect(Collectors.toMap(SignedHead::size, Function.identity()));
        var wrong = new ArrayList<Long>();
        return tree.edge(pool, log.id(), stretch.from())
                .onFailure(IllegalStateException.class)
                .transform(missing -> TILE_CHANGED.because(missing.getMessage()))
                .invoke(edge -> note(wrong, heads, edge))
                .chain(edge -> check.grow(pool, log.id(), edge, stretch.to(), grown -> note(wrong, heads, grown)))
                // Leaves and tiles come first: a head that does not fit them may be right.
                .invoke(() -> HEAD_CHANGED.unless(
                        wrong.isEmpty(), "the heads of " + wrong + " leaves are not those of the stored leaves"))
                .chain(() -> cosigned.look(log, stretch));
    }

    /** Fails when the log has leaves or tiles beyond its end, or wrong cosignatures for a head that waits to be published. */
    Uni<Void> lookBeyond(Log log) {
        return scrubs.beyond(pool, log.id())
                .invoke(beyond ->
                        LEAF_CHANGED.unless(beyond == 0, beyond + " leaves or tiles lie beyond the log's end"))
                .chain(() -> cosigned.lookAtGathered(log));
    }

    private static void note(List<Long> wrong, Map<Long, SignedHead> heads, TileEdge edge) {
        SignedHead head = heads.get(edge.size());
        if (head != null && !Arrays.equals(head.root(), edge.root())) {
            wrong.add(edge.size());
        }
    }

    private static void requireSigned(Log log, SignedHead head, List<VerifierKey> keys) {
        HEAD_CHANGED.unless(
                signedAsStored(log.origin(), head, keys),
                "the head of " + head.size() + " leaves does not carry its signatures");
    }

    /** Every signature on it is a right one of this log, and it says what the columns beside it say. */
    static boolean signedAsStored(String origin, SignedHead head, List<VerifierKey> keys) {
        try {
            SignedNote note = SignedNote.parse(head.checkpoint());
            return note.text().equals(new Checkpoint(origin, head.size(), head.root()).text())
                    && note.verified(keys).size() == note.signatures().size();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
