package io.heirloom.consent.notice;

import io.heirloom.consent.purpose.Purpose;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class NoticeRepository {

    // The zero id sorts before every other, so the first page needs no query of its own.
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    Uni<Optional<Notice>> latest(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Notice n where n.reference.id = :id order by n.reference.version desc",
                                Notice.class)
                        .setParameter("id", id)
                        .setMaxResults(1)
                        .getResultList())
                .map(found -> found.stream().findFirst());
    }

    Uni<Optional<Notice>> version(UUID id, int version) {
        return Panache.getSession()
                .chain(session -> session.find(Notice.class, new Notice.Key(id, version)))
                .map(Optional::ofNullable);
    }

    Uni<List<Notice>> versions(Collection<NoticeKey> keys) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from Notice n where n.reference.id in :ids and n.reference.version in :versions",
                                Notice.class)
                        .setParameter("ids", keys.stream().map(NoticeKey::id).toList())
                        .setParameter(
                                "versions",
                                keys.stream().map(NoticeKey::version).toList())
                        .getResultList())
                .map(found -> found.stream()
                        .filter(notice -> keys.contains(new NoticeKey(notice.reference.id, notice.reference.version)))
                        .toList());
    }

    Uni<List<Notice>> latestOf(Organisation controller, Purpose purpose, PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.id(0)).orElse(BEFORE_ALL);
        return Panache.getSession().chain(session -> session.createSelectionQuery("""
                                from Notice n where n.controllerKind = :kind and n.controllerId = :controller
                                and n.purpose in :purposes and n.reference.id > :after
                                and n.reference.version = (select max(m.reference.version) from Notice m
                                    where m.reference.id = n.reference.id)
                                order by n.reference.id
                                """, Notice.class)
                .setParameter("kind", controller.kind())
                .setParameter("controller", controller.id())
                .setParameter("purposes", purpose == null ? List.of(Purpose.values()) : List.of(purpose))
                .setParameter("after", after)
                .setMaxResults(page.limit())
                .getResultList());
    }

    static Cursor cursor(Notice notice) {
        return Cursor.of(notice.reference.id);
    }

    Uni<Notice> persist(Notice notice) {
        return Panache.getSession()
                .chain(session -> session.persist(notice).chain(session::flush))
                .replaceWith(notice);
    }
}
