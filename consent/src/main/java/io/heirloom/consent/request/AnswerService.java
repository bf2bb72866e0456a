package io.heirloom.consent.request;

import static io.heirloom.consent.request.RequestProblem.ACCESS_REQUEST_NOT_FOUND;
import static io.heirloom.consent.request.RequestProblem.NOTICE_HASH_DIFFERS;
import static io.heirloom.consent.request.RequestProblem.NOTICE_NOT_DELIVERED;

import io.heirloom.consent.notice.NoticeService;
import io.heirloom.consent.record.ConsentView;
import io.heirloom.consent.record.Consents;
import io.heirloom.consent.request.rules.GrantAccess;
import io.heirloom.consent.request.rules.RequestRules;
import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the owner does with a request: take the notice, then grant or refuse. */
@ApplicationScoped
public class AnswerService {

    private final RequestRepository requests;
    private final RequestRules rules;
    private final NoticeService notices;
    private final Consents consents;
    private final IdempotentWrites writes;
    private final Clock clock;

    AnswerService(
            RequestRepository requests,
            RequestRules rules,
            NoticeService notices,
            Consents consents,
            IdempotentWrites writes,
            Clock clock) {
        this.requests = requests;
        this.rules = rules;
        this.notices = notices;
        this.consents = consents;
        this.writes = writes;
        this.clock = clock;
    }

    @WithTransaction
    Uni<DeliveryView> deliver(Caller owner, String key, UUID id, DeliverNotice shown) {
        return writes.once(owner, key, "deliver-notice/" + id, shown, DeliveryView.class, () -> open(owner, id)
                .chain(request -> requireHash(request, shown.noticeSha256())
                        .chain(() -> delivery(request))
                        .chain(found -> found.isPresent()
                                ? Uni.createFrom().item(found.get())
                                : deliver(owner, request, shown.noticeSha256())))
                .map(DeliveryView::of));
    }

    @WithTransaction
    Uni<ConsentView> grant(Caller owner, String key, UUID id, GrantAccess grant) {
        return writes.once(owner, key, "grant-access/" + id, grant, ConsentView.class, () -> open(owner, id)
                .chain(request -> requireHash(request, grant.noticeSha256())
                        .chain(() -> delivery(request))
                        .map(found -> found.orElseThrow(() -> NOTICE_NOT_DELIVERED.because(id)))
                        .chain(delivery -> consents.give(
                                owner,
                                request.recordId,
                                rules.granted(request.categories, grant),
                                delivery.deliveredAt))
                        .invoke(request::grant)));
    }

    @WithTransaction
    Uni<RefusalView> refuse(Caller owner, String key, UUID id) {
        return writes.once(owner, key, "refuse-access/" + id, null, RefusalView.class, () -> open(owner, id)
                .chain(request -> consents.refuse(owner, request.recordId)
                        .invoke(request::refuse)
                        .replaceWith(() -> new RefusalView(request.id, request.recordId, request.state))));
    }

    /** For events, inside their transaction: what was asked of a former owner is answered by nobody. */
    public Uni<Void> titleMoved(UUID formerOwner, UUID itemId) {
        // The claim before the journal's stream, as in filing: two transactions meet the two locks in one order.
        return requests.claim(itemId)
                .chain(() -> requests.lockedOpen(formerOwner, itemId))
                .invoke(found -> found.forEach(AccessRequest::invalidate))
                .chain(_ -> consents.titleMoved(formerOwner, itemId));
    }

    private Uni<AccessRequest> open(Caller owner, UUID id) {
        return requests.locked(id)
                .map(found -> found.filter(request -> owner.ownerId().equals(request.ownerId))
                        .orElseThrow(() -> ACCESS_REQUEST_NOT_FOUND.because(id)))
                .invoke(request -> request.requireOpen(clock.instant()));
    }

    private Uni<Void> requireHash(AccessRequest request, String sha256) {
        return notices.find(request.noticeId, request.noticeVersion)
                .invoke(notice -> {
                    if (!notice.orElseThrow().sha256().equals(sha256)) {
                        throw NOTICE_HASH_DIFFERS.at("/noticeSha256", "notice-hash", "is not the notice's hash");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<NoticeDelivery> deliver(Caller owner, AccessRequest request, String sha256) {
        var delivery = NoticeDelivery.of(request, sha256, clock.instant());
        return requests.persist(delivery)
                .chain(() -> consents.noticeDelivered(request.recordId, sha256, owner))
                .replaceWith(delivery);
    }

    private Uni<Optional<NoticeDelivery>> delivery(AccessRequest request) {
        return requests.deliveries(Set.of(request.id))
                .map(found -> found.stream().findFirst());
    }
}
