package io.heirloom.ownership.transfer;

import io.heirloom.ownership.title.TransferReason;
import io.heirloom.ownership.transfer.offer.Viewer;
import io.heirloom.ownership.transfer.price.Money;
import java.time.Instant;
import java.util.UUID;

/** A transfer as either side sees it. It names nobody. */
record TransferView(
        UUID id,
        UUID itemId,
        TransferReason reason,
        TransferState state,
        Direction direction,
        Money price,
        String jurisdiction,
        Instant offeredAt,
        Instant expiresAt,
        int version) {

    static TransferView of(Transfer transfer, Viewer viewer) {
        return new TransferView(
                transfer.id,
                transfer.itemId,
                transfer.reason,
                transfer.state,
                transfer.isOfferedBy(viewer.party()) ? Direction.OUTGOING : Direction.INCOMING,
                transfer.price(),
                transfer.jurisdiction,
                transfer.offeredAt,
                transfer.expiresAt,
                transfer.version);
    }
}
