package io.heirloom.ownership.transfer;

import io.heirloom.ownership.transfer.offer.Recipients;
import io.heirloom.ownership.transfer.price.Prices;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads transfers for their two sides. */
@ApplicationScoped
class TransferReads {

    private final TransferRepository transfers;
    private final Recipients recipients;
    private final Prices prices;

    TransferReads(TransferRepository transfers, Recipients recipients, Prices prices) {
        this.transfers = transfers;
        this.recipients = recipients;
        this.prices = prices;
    }

    @WithTransaction
    Uni<Page<TransferView>> mine(Caller caller, Direction direction, PageRequest request) {
        var viewer = recipients.viewer(caller);
        return transfers.mine(viewer, direction, request).chain(prices::open).map(rows -> Page.of(
                        rows, request, row -> Cursor.of(row.offeredAt, row.id))
                .map(row -> TransferView.of(row, viewer)));
    }

    /** Transfers that the caller has no part in are absent. */
    @WithTransaction
    Uni<List<TransferView>> visible(Caller caller, Collection<UUID> ids) {
        var viewer = recipients.viewer(caller);
        return transfers
                .byIds(ids)
                .map(found -> found.stream()
                        .filter(transfer -> transfer.isVisibleTo(viewer))
                        .toList())
                .chain(prices::open)
                .map(visible -> visible.stream()
                        .map(transfer -> TransferView.of(transfer, viewer))
                        .toList());
    }
}
