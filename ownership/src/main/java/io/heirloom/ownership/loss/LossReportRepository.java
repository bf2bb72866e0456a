package io.heirloom.ownership.loss;

import io.heirloom.ownership.directory.Party;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LossReportRepository implements PanacheRepositoryBase<LossReport, UUID> {

    private static final UUID LOWEST = new UUID(0, 0);

    Uni<UUID> itemOf(UUID id) {
        return getSession()
                .chain(session -> session.createQuery("select itemId from LossReport where id = :id", UUID.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull());
    }

    Uni<List<LossReport>> declaredBy(Party declarer, PageRequest request) {
        UUID after = request.cursor().map(cursor -> cursor.id(0)).orElse(LOWEST);
        return find(
                        "declaredById = ?1 and declaredByKind = ?2 and id > ?3 order by id",
                        declarer.id(),
                        declarer.kind(),
                        after)
                .page(Page.ofSize(request.limit()))
                .list();
    }
}
