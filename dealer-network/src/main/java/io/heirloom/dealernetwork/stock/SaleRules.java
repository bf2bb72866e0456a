package io.heirloom.dealernetwork.stock;

import static io.heirloom.dealernetwork.stock.StockProblem.ITEM_NOT_IN_YOUR_HANDS;
import static io.heirloom.dealernetwork.stock.StockProblem.ITEM_REPORTED_STOLEN;
import static io.heirloom.dealernetwork.stock.StockProblem.OUTSIDE_AUTHORISATION;

import io.heirloom.dealernetwork.accreditation.Accreditation;
import io.heirloom.dealernetwork.accreditation.AccreditationService;
import io.heirloom.dealernetwork.authorisation.standing.Activity;
import io.heirloom.dealernetwork.piece.PieceState;
import io.heirloom.dealernetwork.piece.Pieces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What must hold before a dealer may take a piece into stock or offer it. Holds the piece and the authorisations until the end of the
 * transaction, always in this order.
 */
@ApplicationScoped
public class SaleRules {
    private static final List<Activity> NEW = List.of(Activity.NEW_SALES);
    private static final List<Activity> SECOND_HAND = List.of(Activity.PRE_OWNED, Activity.CPO);

    private final Pieces pieces;
    private final AccreditationService accreditations;

    SaleRules(Pieces pieces, AccreditationService accreditations) {
        this.pieces = pieces;
        this.accreditations = accreditations;
    }

    /** For an offer: the authorisation must stand today. */
    public Uni<Sale> requireOffer(UUID dealerId, UUID itemId) {
        return require(dealerId, itemId, Accreditation::authorised);
    }

    /** For stock: the authorisation stands or once stood. */
    Uni<Sale> requireStock(UUID dealerId, UUID itemId) {
        return require(dealerId, itemId, answer -> answer.verdict().coveredNowOrBefore());
    }

    /** Holds the piece alone, for a change that asks nothing of it; always before what hangs on it, so that no two wait for each other. */
    public Uni<PieceState> hold(UUID itemId) {
        return pieces.hold(itemId);
    }

    private Uni<Sale> require(UUID dealerId, UUID itemId, Predicate<Accreditation> enough) {
        return pieces.hold(itemId)
                .invoke(SaleRules::requireNotLost)
                .chain(piece -> accreditation(dealerId, piece).map(answer -> new Sale(piece, answer)))
                .invoke(sale -> requireAuthorised(sale.accreditation(), enough))
                .invoke(sale -> requireInHands(sale.piece(), dealerId));
    }

    private Uni<Accreditation> accreditation(UUID dealerId, PieceState piece) {
        return accreditations.holdForSale(
                dealerId, piece.brandId(), piece.modelId(), piece.secondHand() ? SECOND_HAND : NEW);
    }

    private static void requireNotLost(PieceState piece) {
        if (piece.lost()) {
            throw ITEM_REPORTED_STOLEN.because("A loss report on the piece is open.");
        }
    }

    private static void requireAuthorised(Accreditation answer, Predicate<Accreditation> enough) {
        if (!enough.test(answer)) {
            throw OUTSIDE_AUTHORISATION.because(answer.question().activity(), "for this piece:", answer.verdict());
        }
    }

    private static void requireInHands(PieceState piece, UUID dealerId) {
        if (!piece.inHandsOf(dealerId)) {
            throw ITEM_NOT_IN_YOUR_HANDS.because(piece.itemId());
        }
    }

    /** A piece that this dealer may sell, and the answer that says so. */
    public record Sale(PieceState piece, Accreditation accreditation) {}
}
