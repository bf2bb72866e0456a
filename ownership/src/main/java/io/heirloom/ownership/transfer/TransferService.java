package io.heirloom.ownership.transfer;

import static io.heirloom.ownership.transfer.TransferProblem.TRANSFER_NOT_FOUND;
import static io.heirloom.wire.problem.CommonProblem.FORBIDDEN;

import io.heirloom.journal.event.Actor;
import io.heirloom.ownership.directory.Actors;
import io.heirloom.ownership.transfer.OpenTransfers.Open;
import io.heirloom.ownership.transfer.offer.Recipients;
import io.heirloom.ownership.transfer.offer.Viewer;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Answers offers: the recipient accepts or declines, the offering side cancels, the deadline expires. */
@ApplicationScoped
public class TransferService {

    private final OpenTransfers transfers;
    private final Recipients recipients;
    private final TransferEvents events;
    private final Clock clock;

    TransferService(OpenTransfers transfers, Recipients recipients, TransferEvents events, Clock clock) {
        this.transfers = transfers;
        this.recipients = recipients;
        this.events = events;
        this.clock = clock;
    }

    @WithTransaction
    Uni<TransferView> accept(Caller caller, UUID id, int version) {
        var viewer = recipients.viewer(caller);
        var actor = Actors.of(caller);
        return transfers.lock(id).chain(open -> {
            requireRecipient(open.transfer(), viewer);
            open.transfer().accept(viewer.party(), version, clock.instant());
            return transfers
                    .move(open, actor)
                    .chain(moved -> events.accepted(open.transfer(), moved, actor))
                    .replaceWith(() -> TransferView.of(open.transfer(), viewer));
        });
    }

    @WithTransaction
    Uni<TransferView> decline(Caller caller, UUID id, int version) {
        var viewer = recipients.viewer(caller);
        return transfers.lock(id).chain(open -> {
            requireRecipient(open.transfer(), viewer);
            open.transfer().decline(viewer.party(), version, clock.instant());
            return close(open, Actors.of(caller)).map(closed -> TransferView.of(closed, viewer));
        });
    }

    @WithTransaction
    Uni<TransferView> cancel(Caller caller, UUID id, int version) {
        var viewer = recipients.viewer(caller);
        return transfers.lock(id).chain(open -> {
            requireSeller(open.transfer(), viewer);
            open.transfer().cancel(version, clock.instant());
            return close(open, Actors.of(caller)).map(closed -> TransferView.of(closed, viewer));
        });
    }

    /** Which offers are to be closed, this many at most. */
    @WithSession
    public Uni<List<UUID>> overdue(int most) {
        return transfers.overdue(clock.instant(), most);
    }

    /** Closes an offer whose deadline has passed; nothing when somebody else has closed it meanwhile. */
    @WithTransaction
    public Uni<Void> expire(UUID id) {
        return transfers.lock(id).chain(open -> {
            if (!open.transfer().isOverdue(clock.instant())) {
                return Uni.createFrom().voidItem();
            }
            open.transfer().expire(clock.instant());
            return close(open, Actor.system()).replaceWithVoid();
        });
    }

    private Uni<Transfer> close(Open open, Actor actor) {
        return transfers
                .close(open)
                .call(closed -> events.closed(closed, open.holding(), actor))
                .call(closed -> recipients.forget(closed.id));
    }

    private static void requireRecipient(Transfer transfer, Viewer viewer) {
        requireVisible(transfer, viewer);
        if (!transfer.isOfferedTo(viewer)) {
            throw FORBIDDEN.because("Only the named recipient answers an offer.");
        }
    }

    private static void requireSeller(Transfer transfer, Viewer viewer) {
        requireVisible(transfer, viewer);
        if (!transfer.isOfferedBy(viewer.party())) {
            throw FORBIDDEN.because("Only the offering side cancels an offer.");
        }
    }

    private static void requireVisible(Transfer transfer, Viewer viewer) {
        if (!transfer.isVisibleTo(viewer)) {
            throw TRANSFER_NOT_FOUND.because();
        }
    }
}
