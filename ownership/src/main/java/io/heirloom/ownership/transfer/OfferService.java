package io.heirloom.ownership.transfer;

import static io.heirloom.ownership.transfer.TransferProblem.TRANSFER_ID_TAKEN;

import io.heirloom.ownership.directory.Actors;
import io.heirloom.ownership.transfer.offer.OfferTerms;
import io.heirloom.ownership.transfer.offer.OfferTransfer;
import io.heirloom.ownership.transfer.offer.Recipients;
import io.heirloom.ownership.transfer.offer.Sellers;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Offers title. */
@ApplicationScoped
class OfferService {

    private final TransferRepository transfers;
    private final Sellers sellers;
    private final Recipients recipients;
    private final OfferTerms terms;
    private final TransferEvents events;

    OfferService(
            TransferRepository transfers,
            Sellers sellers,
            Recipients recipients,
            OfferTerms terms,
            TransferEvents events) {
        this.transfers = transfers;
        this.sellers = sellers;
        this.recipients = recipients;
        this.terms = terms;
        this.events = events;
    }

    /** An owner signs in freshly and strongly to give title away; staff act under their organisation's own rules. */
    @WithTransaction
    Uni<TransferView> offer(Caller caller, OfferTransfer request) {
        var viewer = recipients.viewer(caller);
        if (viewer.party().isPerson()) {
            caller.requireStrong();
        }
        terms.check(request);
        return sellers.lock(viewer.party(), request)
                .call(() -> requireFreshId(request.id()))
                .chain(seller -> terms.draw(request, seller)
                        .map(Transfer::offer)
                        .chain(drawn -> recipients.address(drawn, viewer, request.recipient()))
                        .chain(transfers::persistAndFlush)
                        .call(transfer ->
                                events.offered(transfer, seller.holding(), request.recipient(), Actors.of(caller))))
                .map(transfer -> TransferView.of(transfer, viewer));
    }

    private Uni<Void> requireFreshId(UUID id) {
        return transfers
                .itemOf(id)
                .onItem()
                .ifNotNull()
                .failWith(() -> TRANSFER_ID_TAKEN.at("/id", "unused", "names another transfer"))
                .replaceWithVoid();
    }
}
