package io.heirloom.ownership.title;

import io.heirloom.ownership.directory.Party;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TitleRepository implements PanacheRepositoryBase<Title, UUID> {

    private static final String STANDING = """
            select new io.heirloom.ownership.title.Standing(p, t)
            from Title t join Piece p on p.itemId = t.itemId
            where t.until is null and\s""";

    private static final String HELD =
            STANDING + "t.holderKind = :kind and t.holderId = :holder and t.itemId > :after order by t.itemId";

    private static final UUID LOWEST = new UUID(0, 0);

    Uni<Title> current(UUID itemId) {
        return find("itemId = ?1 and until is null", itemId).firstResult();
    }

    Uni<List<Standing>> standing(Collection<UUID> itemIds) {
        return getSession().chain(session -> session.createQuery(STANDING + "any_of(t.itemId, :items)", Standing.class)
                .setParameter("items", itemIds.toArray(UUID[]::new))
                .getResultList());
    }

    Uni<List<Standing>> heldBy(Party holder, PageRequest request) {
        UUID after = request.cursor().map(cursor -> cursor.id(0)).orElse(LOWEST);
        return getSession().chain(session -> session.createQuery(HELD, Standing.class)
                .setParameter("kind", holder.kind())
                .setParameter("holder", holder.id())
                .setParameter("after", after)
                .setMaxResults(request.limit())
                .getResultList());
    }

    /** The first of each piece; sequences begin with 1 and have no gap. */
    Uni<List<Title>> firstOfEach(Collection<UUID> itemIds, int limit) {
        return list("itemId in ?1 and sequence <= ?2 order by itemId, sequence", itemIds, limit);
    }

    Uni<List<Title>> chain(UUID itemId, PageRequest request) {
        long after = request.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        return find("itemId = ?1 and sequence > ?2 order by sequence", itemId, (int) after)
                .page(Page.ofSize(request.limit()))
                .list();
    }
}
