package io.heirloom.ownership.transfer;

import io.heirloom.journal.event.Actor;
import io.heirloom.ownership.transfer.OpenTransfers.Open;
import io.heirloom.ownership.transfer.offer.Recipients;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Ends the offers that a person made or was made, and forgets of those that were accepted how they named the recipient and the price, which
 * stays in the part of the other side, if that is a person. In the caller's transaction.
 */
@ApplicationScoped
public class TransferErasure {

    private final TransferRepository transfers;
    private final OpenTransfers open;
    private final Recipients recipients;
    private final TransferEvents events;
    private final Clock clock;

    TransferErasure(
            TransferRepository transfers,
            OpenTransfers open,
            Recipients recipients,
            TransferEvents events,
            Clock clock) {
        this.transfers = transfers;
        this.open = open;
        this.recipients = recipients;
        this.events = events;
        this.clock = clock;
    }

    public Uni<Void> erase(UUID ownerId, Optional<String> email, Actor actor) {
        byte[] index = email.map(recipients::index).orElse(new byte[0]);
        return transfers
                .openOf(ownerId, index)
                .chain(ids -> each(ids, id -> cancel(id, actor)))
                .chain(() -> transfers.concerning(ownerId))
                .chain(ids -> each(ids, recipients::forget).chain(() -> transfers.forget(ids)));
    }

    private Uni<Void> cancel(UUID id, Actor actor) {
        return open.lock(id)
                .chain(found -> found.transfer().state == TransferState.OFFERED
                        ? cancel(found, actor)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> cancel(Open found, Actor actor) {
        found.transfer().cancel(found.transfer().version, clock.instant());
        return open.close(found)
                .chain(closed -> events.closed(closed, found.holding(), actor))
                .chain(() -> recipients.forget(found.transfer().id));
    }

    private static Uni<Void> each(List<UUID> ids, Function<UUID, Uni<Void>> work) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (UUID id : ids) {
            chain = chain.chain(() -> work.apply(id));
        }
        return chain;
    }
}
