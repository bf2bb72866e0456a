package io.heirloom.consent.request;

import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class RequestRepository {

    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final String BEFORE_CURSOR =
            " and (requestedAt < :before or requestedAt = :before and id < :id) order by requestedAt desc, id desc";

    Uni<Optional<AccessRequest>> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(AccessRequest.class, id))
                .map(Optional::ofNullable);
    }

    Uni<Optional<AccessRequest>> locked(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("from AccessRequest where id = :id", AccessRequest.class)
                        .setParameter("id", id)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    Uni<List<AccessRequest>> lockedOpen(UUID ownerId, UUID itemId) {
        return Panache.getSession().chain(session -> session.createSelectionQuery("""
                                from AccessRequest where ownerId = :owner and itemId = :item and state = :open
                                order by id
                                """, AccessRequest.class)
                .setParameter("owner", ownerId)
                .setParameter("item", itemId)
                .setParameter("open", RequestState.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    Uni<List<AccessRequest>> lockedOpen(UUID ownerId) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from AccessRequest where ownerId = :owner and state = :open order by id", AccessRequest.class)
                .setParameter("owner", ownerId)
                .setParameter("open", RequestState.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    /** The pieces about which this owner is being asked. */
    Uni<List<UUID>> itemsAsked(UUID ownerId) {
        return Panache.getSession().chain(session -> session.createSelectionQuery("""
                        select distinct itemId from AccessRequest where ownerId = :owner and state = :open
                        order by itemId
                        """, UUID.class)
                .setParameter("owner", ownerId)
                .setParameter("open", RequestState.OPEN)
                .getResultList());
    }

    /** Requests about a piece and news of its owner come one after the other, so that neither misses the other. */
    Uni<Void> claim(UUID itemId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(hashtextextended(:item, 0))", Integer.class)
                        .setParameter("item", "access-request/" + itemId)
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<List<AccessRequest>> lockedWaiting(UUID itemId, Instant since, Instant now) {
        return Panache.getSession().chain(session -> session.createSelectionQuery("""
                                from AccessRequest where itemId = :item and ownerId is null and state = :open
                                and requestedAt >= :since and openUntil > :now order by id
                                """, AccessRequest.class)
                .setParameter("item", itemId)
                .setParameter("open", RequestState.OPEN)
                .setParameter("since", since)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    /** Frees the places of requests whose time is over. */
    Uni<Integer> release(Organisation requester, UUID itemId, Instant now) {
        return Panache.getSession().chain(session -> session.createMutationQuery("""
                                update AccessRequest set holding = false where requesterKind = :kind
                                and requesterId = :requester and itemId = :item and holding and openUntil <= :now
                                """)
                .setParameter("kind", requester.kind())
                .setParameter("requester", requester.id())
                .setParameter("item", itemId)
                .setParameter("now", now)
                .executeUpdate());
    }

    Uni<List<AccessRequest>> toOwner(UUID ownerId, PageRequest page) {
        return page("from AccessRequest where ownerId = :owner" + BEFORE_CURSOR, Map.of("owner", ownerId), page);
    }

    Uni<List<AccessRequest>> byRequester(Organisation requester, PageRequest page) {
        return page(
                "from AccessRequest where requesterKind = :kind and requesterId = :requester" + BEFORE_CURSOR,
                Map.of("kind", requester.kind(), "requester", requester.id()),
                page);
    }

    static Cursor cursor(AccessRequest request) {
        return Cursor.of(request.requestedAt, request.id);
    }

    Uni<List<NoticeDelivery>> deliveries(Collection<UUID> requestIds) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from NoticeDelivery where any_of(requestId, :ids)", NoticeDelivery.class)
                .setParameter("ids", requestIds.toArray(UUID[]::new))
                .getResultList());
    }

    Uni<Void> persist(Object entity) {
        return Panache.getSession().chain(session -> session.persist(entity).chain(session::flush));
    }

    private static Uni<List<AccessRequest>> page(String hql, Map<String, Object> parameters, PageRequest page) {
        Instant before = page.cursor().map(cursor -> cursor.instant(0)).orElse(END_OF_TIME);
        UUID id = page.cursor().map(cursor -> cursor.id(1)).orElse(AFTER_ALL);
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<AccessRequest> query = session.createSelectionQuery(hql, AccessRequest.class);
            parameters.forEach(query::setParameter);
            return query.setParameter("before", before)
                    .setParameter("id", id)
                    .setMaxResults(page.limit())
                    .getResultList();
        });
    }
}
