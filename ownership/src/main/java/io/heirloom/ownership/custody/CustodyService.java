package io.heirloom.ownership.custody;

import static io.heirloom.ownership.custody.CustodyProblem.CUSTODIAN_NOT_ALLOWED;
import static io.heirloom.ownership.custody.CustodyProblem.CUSTODY_ID_TAKEN;
import static io.heirloom.ownership.custody.CustodyProblem.CUSTODY_NOT_FOUND;
import static io.heirloom.ownership.title.TitleProblem.TITLE_NOT_FOUND;

import io.heirloom.ownership.directory.Actors;
import io.heirloom.ownership.directory.Directory;
import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.directory.PartyKind;
import io.heirloom.ownership.title.Holding;
import io.heirloom.ownership.title.Titles;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Hands pieces over and takes them back. */
@ApplicationScoped
class CustodyService {

    private final CustodyRepository custodies;
    private final Titles titles;
    private final Directory directory;
    private final CustodyEvents events;
    private final Clock clock;

    CustodyService(CustodyRepository custodies, Titles titles, Directory directory, CustodyEvents events, Clock clock) {
        this.custodies = custodies;
        this.titles = titles;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @WithTransaction
    Uni<CustodyView> handOver(Caller caller, HandOver request) {
        requireDealer(request.custodian());
        return titles.lock(request.itemId())
                .invoke(holding -> requireOwn(holding, Party.of(caller), request))
                .call(() -> directory.requireKnown(request.custodian(), "/custodian"))
                .call(() -> requireFreshId(request.id()))
                .chain(holding -> custodies
                        .persistAndFlush(Custody.begin(request, holding, clock.instant()))
                        .call(custody -> events.handedOver(custody, holding, Actors.of(caller))))
                .map(CustodyView::of);
    }

    /** By the custodian, or by whoever holds title when the piece comes back. */
    @WithTransaction
    Uni<CustodyView> giveBack(Caller caller, UUID id, int version) {
        return custodies
                .itemOf(id)
                .onItem()
                .ifNull()
                .failWith(() -> CUSTODY_NOT_FOUND.because())
                .chain(titles::lock)
                .chain(holding -> custodies.findById(id).chain(custody -> {
                    requireSide(custody, holding, Party.of(caller));
                    custody.giveBack(version, clock.instant());
                    holding.takeBack();
                    return custodies
                            .persistAndFlush(custody)
                            .call(returned -> events.returned(returned, holding, Actors.of(caller)));
                }))
                .map(CustodyView::of);
    }

    private Uni<Void> requireFreshId(UUID id) {
        return custodies
                .itemOf(id)
                .onItem()
                .ifNotNull()
                .failWith(() -> CUSTODY_ID_TAKEN.at("/id", "unused", "names another custody"))
                .replaceWithVoid();
    }

    private static void requireDealer(Party custodian) {
        if (custodian.kind() != PartyKind.DEALER) {
            throw CUSTODIAN_NOT_ALLOWED.at("/custodian/kind", "dealer", "must be DEALER");
        }
    }

    private static void requireOwn(Holding holding, Party caller, HandOver request) {
        if (!holding.holder().equals(caller)) {
            throw TITLE_NOT_FOUND.because();
        }
        if (caller.equals(request.custodian())) {
            throw CUSTODIAN_NOT_ALLOWED.at("/custodian/id", "other-party", "names the title holder");
        }
        holding.expectTitle(request.titleVersion());
        holding.requireNoLoss();
    }

    private static void requireSide(Custody custody, Holding holding, Party caller) {
        if (!custody.custodian().equals(caller) && !holding.holder().equals(caller)) {
            throw CUSTODY_NOT_FOUND.because();
        }
    }
}
