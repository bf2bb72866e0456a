package io.heirloom.ownership.erasure;

import static io.heirloom.ownership.erasure.ErasureProblem.CASE_REQUIRED;
import static io.heirloom.ownership.erasure.ErasureProblem.ERASURE_ID_TAKEN;
import static io.heirloom.ownership.erasure.ErasureProblem.ERASURE_NOT_FOUND;

import io.heirloom.journal.event.Actor;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may ask, and what then happens in this service. */
@ApplicationScoped
class ErasureService {

    /** Those that keep a key of each owner. */
    private static final List<String> SERVICES = List.of("consent", "dealer-network", "item-registry", "ownership");

    private final ErasureRepository erasures;
    private final ErasedData data;
    private final ErasureEvents events;
    private final Clock clock;

    ErasureService(ErasureRepository erasures, ErasedData data, ErasureEvents events, Clock clock) {
        this.erasures = erasures;
        this.data = data;
        this.events = events;
        this.clock = clock;
    }

    /** Asked again for the same person it answers what stands: there is only one erasure. */
    @WithTransaction
    Uni<ErasureView> erase(Caller caller, EraseOwner request) {
        caller.requireStrong();
        Erasure asked = caller.has(Roles.PRIVACY_OFFICER) && request.ownerId() != null
                ? byOfficer(caller, request)
                : byOwner(caller, request);
        Actor actor = Actor.of(caller, asked.askedBy == Erasure.AskedBy.OWNER ? Roles.OWNER : Roles.PRIVACY_OFFICER);
        Optional<String> email = asked.askedBy == Erasure.AskedBy.OWNER ? caller.verifiedEmail() : Optional.empty();
        return erasures.claim(asked.ownerId)
                .chain(known -> known.map(this::view).orElseGet(() -> carryOut(asked, email, actor)));
    }

    @WithSession
    Uni<ErasureView> find(Caller caller, UUID id) {
        return erasures.findById(id)
                .map(found -> Optional.ofNullable(found)
                        .filter(erasure -> caller.has(Roles.PRIVACY_OFFICER)
                                || caller.has(Roles.AUDITOR)
                                || erasure.ownerId.equals(caller.ownerId()))
                        .orElseThrow(() -> ERASURE_NOT_FOUND.because(id)))
                .chain(this::view);
    }

    @WithSession
    Uni<ErasureView> mine(Caller caller) {
        return erasures.ofOwner(caller.ownerId())
                .map(found -> found.orElseThrow(() -> ERASURE_NOT_FOUND.because()))
                .chain(this::view);
    }

    private Uni<ErasureView> carryOut(Erasure erasure, Optional<String> email, Actor actor) {
        return erasures.findById(erasure.id)
                .onItem()
                .ifNotNull()
                .failWith(() -> ERASURE_ID_TAKEN.at("/id", "unused", "names another erasure"))
                .chain(() -> erasures.persistAndFlush(erasure))
                .chain(() -> data.erase(erasure, email, actor))
                .chain(() -> events.asked(erasure, actor))
                .chain(() -> view(erasure));
    }

    private Uni<ErasureView> view(Erasure erasure) {
        return erasures.acknowledgements(erasure.id).map(found -> ErasureView.of(erasure, found, SERVICES));
    }

    private Erasure byOwner(Caller caller, EraseOwner request) {
        boolean herself = request.ownerId() == null || request.ownerId().equals(caller.ownerId());
        if (!caller.has(Roles.OWNER) || !herself || request.caseReference() != null) {
            throw ERASURE_NOT_FOUND.because();
        }
        return Erasure.byOwner(request.id(), caller.ownerId(), clock.instant());
    }

    private Erasure byOfficer(Caller caller, EraseOwner request) {
        if (request.caseReference() == null) {
            throw CASE_REQUIRED.at("/caseReference", "case-bound", "names the case on which the owner is erased");
        }
        if (request.ownerId().equals(caller.ownerId())) {
            throw CASE_REQUIRED.at("/ownerId", "not-oneself", "an officer does not act on her own data");
        }
        return Erasure.byOfficer(request.id(), request.ownerId(), request.caseReference(), clock.instant());
    }
}
