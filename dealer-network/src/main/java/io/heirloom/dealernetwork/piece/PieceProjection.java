package io.heirloom.dealernetwork.piece;

import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Applies an event to the piece and tells the watchers, in the caller's transaction. */
@ApplicationScoped
class PieceProjection {
    private final PieceRepository pieces;
    private final PieceLossRepository losses;
    private final Journal journal;
    private final List<PieceWatcher> watchers;

    PieceProjection(
            PieceRepository pieces, PieceLossRepository losses, Journal journal, @All List<PieceWatcher> watchers) {
        this.pieces = pieces;
        this.losses = losses;
        this.journal = journal;
        this.watchers = List.copyOf(watchers);
    }

    Uni<Void> apply(PieceEvent event) {
        return pieces.lockedOrNew(event.itemId()).chain(piece -> apply(piece, event)
                .chain(() -> losses.anyOf(piece.itemId))
                .chain(lost -> tell(PieceState.of(piece, lost))));
    }

    private Uni<Void> apply(Piece piece, PieceEvent event) {
        return switch (event) {
            case PieceEvent.Registered it -> done(() -> piece.registered(it.brandId(), it.modelId()));
            case PieceEvent.Titled it -> titled(piece, it.holder(), it.byTransfer());
            case PieceEvent.HandedOver it -> done(() -> piece.handedOver(it));
            case PieceEvent.Returned it -> done(() -> piece.returned(it.custodyId()));
            case PieceEvent.Lost it -> lost(PieceLoss.of(it.reportId(), it.itemId()));
            case PieceEvent.Cleared it -> losses.deleteById(it.reportId()).replaceWithVoid();
        };
    }

    /** The former holder may show the past of the piece but not watch its future: the next leaf stands under a fresh stream key. */
    private Uni<Void> titled(Piece piece, Party holder, boolean byTransfer) {
        piece.titledTo(holder);
        return byTransfer
                ? journal.handOverStream(piece.itemId, LeafClass.DEALER, factsKey(piece), holder.subject())
                : Uni.createFrom().voidItem();
    }

    private static SubjectId factsKey(Piece piece) {
        return SubjectId.brand(piece.brandId == null ? piece.itemId : piece.brandId);
    }

    private Uni<Void> lost(PieceLoss loss) {
        return losses.findById(loss.reportId)
                .chain(known -> known == null
                        ? losses.persistAndFlush(loss).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(PieceState piece) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (PieceWatcher watcher : watchers) {
            told = told.chain(() -> watcher.changed(piece));
        }
        return told;
    }

    private static Uni<Void> done(Runnable change) {
        return Uni.createFrom().voidItem().invoke(change);
    }
}
