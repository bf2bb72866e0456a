package io.heirloom.consent.request;

import io.heirloom.consent.notice.NoticeService;
import io.heirloom.consent.request.RequestView.ForOwner;
import io.heirloom.consent.standing.KnownOrganisation;
import io.heirloom.consent.standing.StandingService;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists: the owner's queue, and what an organisation has asked for. */
@ApplicationScoped
class QueueService {

    private final RequestRepository requests;
    private final RequestDelivery delivery;
    private final NoticeService notices;
    private final StandingService standings;
    private final Clock clock;

    QueueService(
            RequestRepository requests,
            RequestDelivery delivery,
            NoticeService notices,
            StandingService standings,
            Clock clock) {
        this.requests = requests;
        this.delivery = delivery;
        this.notices = notices;
        this.standings = standings;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Page<RequestView>> mine(Caller caller, PageRequest page) {
        if (caller.has(Roles.OWNER)) {
            return standings
                    .isErased(caller.ownerId())
                    .chain(erased -> erased
                            ? Uni.createFrom().item(List.<AccessRequest>of())
                            : requests.toOwner(caller.ownerId(), page))
                    .map(found -> Page.of(found, page, RequestRepository::cursor))
                    .chain(this::forOwner);
        }
        Instant now = clock.instant();
        return caller.organisation()
                .map(organisation -> requests.byRequester(organisation, page))
                .orElseGet(() -> Uni.createFrom().item(List.of()))
                .map(found -> Page.of(found, page, RequestRepository::cursor)
                        .map(request -> RequestView.forRequester(request, now)));
    }

    private Uni<Page<RequestView>> forOwner(Page<AccessRequest> page) {
        List<Organisation> requesters =
                page.items().stream().map(AccessRequest::requester).distinct().toList();
        List<UUID> ids = page.items().stream().map(request -> request.id).toList();
        return standings.named(requesters).chain(names -> deliveredAt(ids)
                .chain(times -> each(page.items(), names, times))
                .map(views -> new Page<>(views, page.nextCursor())));
    }

    private Uni<Map<UUID, Instant>> deliveredAt(List<UUID> ids) {
        return requests.deliveries(ids)
                .map(found -> found.stream().collect(Collectors.toMap(one -> one.requestId, one -> one.deliveredAt)));
    }

    private Uni<List<RequestView>> each(
            List<AccessRequest> items, Map<Organisation, KnownOrganisation> names, Map<UUID, Instant> times) {
        Instant now = clock.instant();
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(request -> notices.find(request.noticeId, request.noticeVersion)
                        .chain(notice -> delivery.message(request)
                                .map(message -> new ForOwner(
                                        names.get(request.requester()),
                                        message,
                                        notice.orElseThrow().sha256(),
                                        times.get(request.id))))
                        .map(known -> RequestView.forOwner(request, known, now)))
                .collect()
                .asList();
    }
}
