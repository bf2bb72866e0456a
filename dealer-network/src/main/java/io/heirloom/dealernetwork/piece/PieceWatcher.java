package io.heirloom.dealernetwork.piece;

import io.smallrye.mutiny.Uni;

/** Told of every change of a piece, in the transaction of the change, with the piece locked. */
public interface PieceWatcher {
    Uni<Void> changed(PieceState piece);
}
