package io.heirloom.dealernetwork.authorisation;

import static io.heirloom.dealernetwork.authorisation.AuthorisationProblem.AUTHORISATION_ALREADY_GRANTED;
import static io.heirloom.dealernetwork.authorisation.AuthorisationProblem.AUTHORISATION_NOT_FOUND;
import static io.heirloom.dealernetwork.authorisation.AuthorisationProblem.DEALER_UNKNOWN;

import io.heirloom.dealernetwork.authorisation.standing.ChangeKind;
import io.heirloom.dealernetwork.authorisation.standing.Days;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class AuthorisationService {
    private final AuthorisationRepository authorisations;
    private final ChangeRepository changes;
    private final IdempotentWrites writes;
    private final Journal journal;
    private final Clock clock;

    AuthorisationService(
            AuthorisationRepository authorisations,
            ChangeRepository changes,
            IdempotentWrites writes,
            Journal journal,
            Clock clock) {
        this.authorisations = authorisations;
        this.changes = changes;
        this.writes = writes;
        this.journal = journal;
        this.clock = clock;
    }

    @WithTransaction
    Uni<AuthorisationView> grant(Caller caller, String key, GrantAuthorisation request) {
        UUID brandId = caller.brandId();
        return writes.once(
                caller, key, "authorisation.grant", request, AuthorisationView.class, () -> grantNew(brandId, request));
    }

    private Uni<AuthorisationView> grantNew(UUID brandId, GrantAuthorisation request) {
        Instant now = clock.instant();
        var granted = DealerAuthorisation.grant(brandId, request, now);
        return authorisations
                .persistAndFlush(granted)
                .onFailure(ConstraintViolationException.class)
                .transform(failure -> refusal(failure, request))
                .replaceWith(() -> granted.with(List.of()))
                .call(authorisation -> journal.append(AuthorisationEvents.granted(authorisation)))
                .map(authorisation -> AuthorisationView.of(authorisation, Days.of(now), true));
    }

    @WithTransaction
    Uni<AuthorisationView> change(Caller caller, String key, UUID id, ChangeKind kind, ChangeAuthorisation request) {
        UUID brandId = caller.brandId();
        String operation = kind.eventType() + " " + id;
        return writes.once(
                caller, key, operation, request, AuthorisationView.class, () -> append(brandId, id, kind, request));
    }

    private Uni<AuthorisationView> append(UUID brandId, UUID id, ChangeKind kind, ChangeAuthorisation request) {
        return authorisations
                .byIdForChange(id)
                .onItem()
                .ifNull()
                .failWith(() -> AUTHORISATION_NOT_FOUND.because(id))
                .invoke(found -> found.requireBrand(brandId))
                .chain(found -> changes.of(List.of(id)).chain(history -> append(found, history, kind, request)));
    }

    private Uni<AuthorisationView> append(
            DealerAuthorisation found,
            List<AuthorisationChange> history,
            ChangeKind kind,
            ChangeAuthorisation request) {
        Instant now = clock.instant();
        var last = history.isEmpty() ? Optional.<ChangeKind>empty() : Optional.of(history.getLast().kind);
        var change = found.change(kind, request, last, now);
        return changes.persistAndFlush(change)
                .chain(() -> journal.append(AuthorisationEvents.changed(found, change)))
                .chain(() -> changes.of(List.of(found.id)))
                .map(all ->
                        found.with(all.stream().map(AuthorisationChange::value).toList()))
                .map(authorisation -> AuthorisationView.of(authorisation, Days.of(now), true));
    }

    private static RuntimeException refusal(ConstraintViolationException failure, GrantAuthorisation request) {
        return switch (failure.getConstraintName()) {
            case "dealer_authorisation_pk" -> AUTHORISATION_ALREADY_GRANTED.because(request.id());
            case "dealer_authorisation_dealer_fk" -> DEALER_UNKNOWN.at("/dealerId", "known-dealer", "is not known");
            case null, default -> failure;
        };
    }
}
