package io.heirloom.consent.accesslog;

import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AccessLogRepository {

    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    Uni<Void> persist(List<AccessEntry> entries) {
        return Panache.getSession().chain(session -> session.persistAll(entries.toArray()));
    }

    Uni<List<AccessEntry>> of(UUID ownerId, PageRequest page) {
        Instant before = page.cursor().map(cursor -> cursor.instant(0)).orElse(END_OF_TIME);
        UUID id = page.cursor().map(cursor -> cursor.id(1)).orElse(AFTER_ALL);
        return Panache.getSession().chain(session -> session.createSelectionQuery("""
                                from AccessEntry where ownerId = :owner
                                and (at < :before or at = :before and id < :id) order by at desc, id desc
                                """, AccessEntry.class)
                .setParameter("owner", ownerId)
                .setParameter("before", before)
                .setParameter("id", id)
                .setMaxResults(page.limit())
                .getResultList());
    }

    static Cursor cursor(AccessEntry entry) {
        return Cursor.of(entry.at, entry.id);
    }

    Uni<List<Object[]>> lastUses(Collection<UUID> recordIds) {
        return Panache.getSession().chain(session -> session.createSelectionQuery("""
                                select recordId, max(at) from AccessEntry
                                where any_of(recordId, :records) and permitted group by recordId
                                """, Object[].class)
                .setParameter("records", recordIds.toArray(UUID[]::new))
                .getResultList());
    }
}
