package io.heirloom.ownership.transfer;

import static io.heirloom.ownership.transfer.TransferProblem.CONSIGNMENT_ENDED;
import static io.heirloom.ownership.transfer.TransferProblem.TRANSFER_NOT_FOUND;

import io.heirloom.journal.event.Actor;
import io.heirloom.ownership.custody.Custodies;
import io.heirloom.ownership.title.Holding;
import io.heirloom.ownership.title.Titles;
import io.heirloom.ownership.transfer.price.Prices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Transfers together with their pieces. The piece's row is locked before the transfer is read: what is decided on is what stands. */
@ApplicationScoped
class OpenTransfers {

    private final TransferRepository transfers;
    private final Titles titles;
    private final Custodies custodies;
    private final Prices prices;

    OpenTransfers(TransferRepository transfers, Titles titles, Custodies custodies, Prices prices) {
        this.transfers = transfers;
        this.titles = titles;
        this.custodies = custodies;
        this.prices = prices;
    }

    /** The offers that have been open beyond their deadline the longest. */
    Uni<List<UUID>> overdue(Instant now, int most) {
        return transfers.overdue(now, most);
    }

    Uni<Open> lock(UUID id) {
        return transfers
                .itemOf(id)
                .onItem()
                .ifNull()
                .failWith(() -> TRANSFER_NOT_FOUND.because())
                .chain(titles::lock)
                .chain(holding -> transfers
                        .findById(id)
                        .chain(transfer -> prices.open(List.of(transfer)))
                        .map(opened -> new Open(opened.getFirst(), holding)));
    }

    /** Moves title to the counterpart and gives the holding as it is afterwards. */
    Uni<Holding> move(Open open, Actor actor) {
        Transfer transfer = open.transfer();
        open.requireMovable();
        open.holding().closeOffer();
        return custodies
                .endWithTitle(open.holding(), transfer.counterpart(), actor)
                .chain(() -> titles.move(open.holding(), transfer.counterpart(), transfer.reason, transfer.id));
    }

    /** Ends the offer without effect on the title. */
    Uni<Transfer> close(Open open) {
        open.holding().closeOffer();
        return transfers.persistAndFlush(open.transfer());
    }

    /** A transfer and its piece, both under the piece's lock. */
    record Open(Transfer transfer, Holding holding) {

        private void requireMovable() {
            holding.requireNoLoss();
            holding.expectTitle(transfer.titleVersion);
            UUID consignment = transfer.custodyId;
            boolean stands = consignment == null
                    || holding.keeping()
                            .filter(keeping -> keeping.custodyId().equals(consignment))
                            .isPresent();
            if (!stands) {
                throw CONSIGNMENT_ENDED.because();
            }
        }
    }
}
