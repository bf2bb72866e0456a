package io.heirloom.dealernetwork.piece;

import static io.heirloom.dealernetwork.piece.PieceProblem.ITEM_NOT_FOUND;

import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers about pieces, in the caller's session. */
@ApplicationScoped
public class Pieces {
    private final PieceRepository pieces;
    private final PieceLossRepository losses;

    Pieces(PieceRepository pieces, PieceLossRepository losses) {
        this.pieces = pieces;
        this.losses = losses;
    }

    /** The piece, locked until the end of the transaction: a loss report or transfer that arrives meanwhile waits. */
    public Uni<PieceState> hold(UUID itemId) {
        return pieces.locked(itemId)
                .onItem()
                .ifNull()
                .failWith(() -> ITEM_NOT_FOUND.because(itemId))
                .invoke(piece -> requireRegistered(piece, itemId))
                .chain(piece -> losses.anyOf(itemId).map(lost -> PieceState.of(piece, lost)));
    }

    /**
     * Refused as {@code item-not-found} unless the caller, or the organisation the caller acts for, holds the title. Gives the name under
     * which the journal keeps what is meant for this holder alone.
     */
    public Uni<SubjectId> requireHolder(Caller caller, UUID itemId) {
        return pieces.findById(itemId)
                .onItem()
                .ifNull()
                .failWith(() -> ITEM_NOT_FOUND.because(itemId))
                .map(piece -> {
                    if (piece.holder == null || !isHolder(caller, piece.holder)) {
                        throw ITEM_NOT_FOUND.because(itemId);
                    }
                    return piece.holder.subject();
                });
    }

    /** Those of the pieces whose title the caller, or the organisation the caller acts for, holds, each with its holder. */
    public Uni<Map<UUID, SubjectId>> heldBy(Caller caller, Collection<UUID> itemIds) {
        return pieces.list("itemId in ?1", itemIds).map(found -> found.stream()
                .filter(piece -> piece.holder != null && isHolder(caller, piece.holder))
                .collect(Collectors.toMap(piece -> piece.itemId, piece -> piece.holder.subject())));
    }

    private static boolean isHolder(Caller caller, Party holder) {
        return switch (holder.kind()) {
            case OWNER -> caller.organisation().isEmpty() && caller.ownerId().equals(holder.id());
            case BRAND -> caller.actsFor(Organisation.brand(holder.id()));
            case DEALER -> caller.actsFor(Organisation.dealer(holder.id()));
        };
    }

    private static void requireRegistered(Piece piece, UUID itemId) {
        if (piece.brandId == null) {
            throw ITEM_NOT_FOUND.because(itemId);
        }
    }
}
