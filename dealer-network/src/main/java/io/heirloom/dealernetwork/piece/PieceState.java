package io.heirloom.dealernetwork.piece;

import java.util.Optional;
import java.util.UUID;

/**
 * How a piece stands for a sale.
 *
 * @param lost whether a loss report, missing or stolen, is open
 * @param secondHand whether a private owner has ever held the title
 * @param sellingDealer the dealer in whose hands it is, by title or by consignment of the present holder
 */
public record PieceState(
        UUID itemId, UUID brandId, UUID modelId, boolean lost, boolean secondHand, Optional<UUID> sellingDealer) {

    static PieceState of(Piece piece, boolean lost) {
        return new PieceState(
                piece.itemId, piece.brandId, piece.modelId, lost, piece.secondHand, piece.sellingDealer());
    }

    public boolean inHandsOf(UUID dealerId) {
        return sellingDealer.filter(dealerId::equals).isPresent();
    }
}
