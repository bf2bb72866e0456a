package io.heirloom.consent.request;

import static io.heirloom.consent.request.RequestProblem.ACCESS_REQUEST_ALREADY_OPEN;
import static io.heirloom.consent.request.RequestProblem.ACCESS_REQUEST_ID_TAKEN;
import static io.heirloom.consent.request.RequestProblem.REQUESTER_NOT_ACCREDITED;
import static io.heirloom.wire.problem.CommonProblem.FORBIDDEN;

import io.heirloom.consent.purpose.PurposeTerms;
import io.heirloom.consent.request.rules.FileAccessRequest;
import io.heirloom.consent.request.rules.RequestRules;
import io.heirloom.consent.standing.Standing;
import io.heirloom.consent.standing.StandingService;
import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.problem.DomainException;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Takes requests in. What it answers does not depend on whether an owner exists. */
@ApplicationScoped
class RequestService {

    private final RequestRepository requests;
    private final RequestRules rules;
    private final StandingService standings;
    private final RequestDelivery delivery;
    private final IdempotentWrites writes;
    private final Clock clock;

    RequestService(
            RequestRepository requests,
            RequestRules rules,
            StandingService standings,
            RequestDelivery delivery,
            IdempotentWrites writes,
            Clock clock) {
        this.requests = requests;
        this.rules = rules;
        this.standings = standings;
        this.delivery = delivery;
        this.writes = writes;
        this.clock = clock;
    }

    @WithTransaction
    Uni<RequestView> file(Caller caller, String key, FileAccessRequest asked) {
        Organisation requester = requester(caller);
        PurposeTerms terms = rules.withinPurpose(asked);
        return writes.once(
                caller,
                key,
                "file-access-request",
                asked,
                RequestView.class,
                () -> file(caller, requester, terms, asked));
    }

    private Uni<RequestView> file(Caller caller, Organisation requester, PurposeTerms terms, FileAccessRequest asked) {
        Instant now = clock.instant();
        return rules.withinNotice(asked, requester, now)
                .chain(_ -> requests.claim(asked.itemId()))
                .chain(_ -> standings.of(asked.itemId(), requester))
                .invoke(standing -> requireAccredited(standing, terms))
                .chain(standing -> place(caller, requester, asked, now)
                        .chain(request -> delivery.reach(request, standing, asked.message())))
                .map(request -> RequestView.forRequester(request, now));
    }

    private Uni<AccessRequest> place(Caller caller, Organisation requester, FileAccessRequest asked, Instant now) {
        var request = AccessRequest.file(asked, requester, roleOf(caller), now, rules.answerWithin());
        return requests.find(asked.id())
                .invoke(RequestService::requireFresh)
                .chain(_ -> requests.release(requester, asked.itemId(), now))
                .chain(_ -> requests.persist(request))
                .onFailure(ConstraintViolationException.class)
                .transform(_ -> ACCESS_REQUEST_ALREADY_OPEN.because(asked.itemId(), asked.purpose()))
                .replaceWith(request);
    }

    private static void requireFresh(Optional<AccessRequest> found) {
        if (found.isPresent()) {
            throw ACCESS_REQUEST_ID_TAKEN.at("/id", "fresh-id", "is taken");
        }
    }

    /** Only for pieces we know of, whose brand is public knowledge; an unknown piece is answered as any other. */
    private static void requireAccredited(Standing standing, PurposeTerms terms) {
        if (standing.itemIsKnown() && !standing.isAccredited(terms.dealerActivities())) {
            throw REQUESTER_NOT_ACCREDITED.because("for this piece and purpose");
        }
    }

    private static Organisation requester(Caller caller) {
        Organisation organisation = caller.organisation().orElseThrow(RequestService::noOrganisation);
        Organisation.Kind fitting =
                caller.has(Roles.CLIENT_ADVISOR) ? Organisation.Kind.BRAND : Organisation.Kind.DEALER;
        if (organisation.kind() != fitting) {
            throw noOrganisation();
        }
        return organisation;
    }

    private static DomainException noOrganisation() {
        return FORBIDDEN.because("The token names no organisation that fits the role.");
    }

    private static String roleOf(Caller caller) {
        return caller.has(Roles.CLIENT_ADVISOR) ? Roles.CLIENT_ADVISOR : Roles.DEALER_STAFF;
    }
}
