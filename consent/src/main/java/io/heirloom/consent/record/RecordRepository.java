package io.heirloom.consent.record;

import io.heirloom.consent.profile.ConsentState;
import io.heirloom.consent.purpose.Purpose;
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

/** Rows are locked in the order of their ids, so that two transactions never wait for each other. */
@ApplicationScoped
class RecordRepository {

    private static final String IN_FORCE = "state in (GIVEN, RENEWED)";
    private static final String OPEN = "state in (REQUESTED, DEFERRED, GIVEN, RENEWED)";
    // After every id and every time, so the first page needs no query of its own.
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /** For share: many decisions at once, but a withdrawal waits for them, and they for it. */
    Uni<List<ConsentRecord>> inForceForShare(
            Organisation controller, Purpose purpose, Collection<UUID> owners, Collection<UUID> items) {
        return query(
                "from ConsentRecord where controllerKind = :kind and controllerId = :controller and purpose = :purpose"
                        + " and any_of(ownerId, :owners) and any_of(itemId, :items) and " + IN_FORCE + " order by id",
                Map.of(
                        "kind", controller.kind(),
                        "controller", controller.id(),
                        "purpose", purpose,
                        "owners", owners.toArray(UUID[]::new),
                        "items", items.toArray(UUID[]::new)),
                LockModeType.PESSIMISTIC_READ);
    }

    Uni<Optional<ConsentRecord>> locked(UUID id) {
        return query("from ConsentRecord where id = :id", Map.of("id", id), LockModeType.PESSIMISTIC_WRITE)
                .map(found -> found.stream().findFirst());
    }

    Uni<List<ConsentRecord>> lockedInForce(UUID ownerId) {
        return query(
                "from ConsentRecord where ownerId = :owner and " + IN_FORCE + " order by id",
                Map.of("owner", ownerId),
                LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<List<ConsentRecord>> lockedInForce(UUID ownerId, Organisation controller) {
        return query(
                "from ConsentRecord where ownerId = :owner and controllerKind = :kind and controllerId = :controller and "
                        + IN_FORCE + " order by id",
                Map.of("owner", ownerId, "kind", controller.kind(), "controller", controller.id()),
                LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<List<ConsentRecord>> lockedOpen(UUID ownerId, UUID itemId) {
        return query(
                "from ConsentRecord where ownerId = :owner and itemId = :item and " + OPEN + " order by id",
                Map.of("owner", ownerId, "item", itemId),
                LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<List<ConsentRecord>> lockedOpen(UUID ownerId) {
        return query(
                "from ConsentRecord where ownerId = :owner and " + OPEN + " order by id",
                Map.of("owner", ownerId),
                LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<List<UUID>> due(Instant now, int limit) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "select id from ConsentRecord where " + OPEN + " and validUntil <= :now order by id",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList());
    }

    Uni<Optional<ConsentRecord>> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(ConsentRecord.class, id))
                .map(Optional::ofNullable);
    }

    Uni<List<ConsentRecord>> find(Collection<UUID> ids) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from ConsentRecord where id in :ids order by id", ConsentRecord.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    Uni<List<ConsentRecord>> latestOfItems(UUID ownerId, Collection<UUID> items, int limit) {
        return Panache.getSession().chain(session -> session.createSelectionQuery("""
                                from ConsentRecord where id in (
                                    select place.id from (
                                        select r.id as id, row_number() over (
                                            partition by r.itemId order by r.requestedAt desc, r.id desc) as number
                                        from ConsentRecord r
                                        where r.ownerId = :owner and r.state <> :open and r.itemId in :items) place
                                    where place.number <= :limit)
                                order by requestedAt desc, id desc
                                """, ConsentRecord.class)
                .setParameter("owner", ownerId)
                .setParameter("open", ConsentState.REQUESTED)
                .setParameter("items", items)
                .setParameter("limit", (long) limit)
                .getResultList());
    }

    Uni<List<ConsentRecord>> decidedBy(UUID ownerId, Optional<UUID> item, PageRequest page) {
        Instant before = page.cursor().map(cursor -> cursor.instant(0)).orElse(END_OF_TIME);
        UUID id = page.cursor().map(cursor -> cursor.id(1)).orElse(AFTER_ALL);
        return Panache.getSession().chain(session -> session.createSelectionQuery("""
                                from ConsentRecord where ownerId = :owner and state <> :open
                                and (:everything = true or itemId = :item)
                                and (requestedAt < :before or requestedAt = :before and id < :id)
                                order by requestedAt desc, id desc
                                """, ConsentRecord.class)
                .setParameter("owner", ownerId)
                .setParameter("open", ConsentState.REQUESTED)
                .setParameter("everything", item.isEmpty())
                .setParameter("item", item.orElse(AFTER_ALL))
                .setParameter("before", before)
                .setParameter("id", id)
                .setMaxResults(page.limit())
                .getResultList());
    }

    static Cursor cursor(ConsentRecord record) {
        return Cursor.of(record.requestedAt, record.id);
    }

    Uni<List<ConsentEvent>> events(UUID recordId) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from ConsentEvent where recordId = :record order by sequence", ConsentEvent.class)
                .setParameter("record", recordId)
                .getResultList());
    }

    /** The event of the state that each record has, or had at that instant; null means now. */
    Uni<List<ConsentEvent>> lastEvents(Collection<UUID> recordIds, Instant at) {
        return Panache.getSession().chain(session -> session.createSelectionQuery("""
                                from ConsentEvent e where e.recordId in :records and e.sequence = (
                                    select max(x.sequence) from ConsentEvent x
                                    where x.recordId = e.recordId and x.eventTime <= :at)
                                """, ConsentEvent.class)
                .setParameter("records", recordIds)
                .setParameter("at", at == null ? END_OF_TIME : at)
                .getResultList());
    }

    Uni<Void> persist(Object entity) {
        return Panache.getSession().chain(session -> session.persist(entity));
    }

    Uni<Void> flush() {
        return Panache.getSession().chain(Mutiny.Session::flush);
    }

    private static Uni<List<ConsentRecord>> query(String hql, Map<String, Object> parameters, LockModeType lock) {
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<ConsentRecord> query = session.createSelectionQuery(hql, ConsentRecord.class);
            parameters.forEach(query::setParameter);
            return query.setLockMode(lock).getResultList();
        });
    }
}
