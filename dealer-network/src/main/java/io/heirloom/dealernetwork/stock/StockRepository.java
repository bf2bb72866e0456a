package io.heirloom.dealernetwork.stock;

import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StockRepository implements PanacheRepositoryBase<StockPosition, UUID> {

    Uni<StockPosition> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<StockPosition> openOf(UUID itemId) {
        return find("itemId = ?1 and closedAt is null", itemId).firstResult();
    }

    Uni<List<StockPosition>> pageOf(UUID dealerId, PageRequest page) {
        return page.cursor()
                .map(after -> find("dealerId = ?1 and id > ?2 order by id", dealerId, after.id(0)))
                .orElseGet(() -> find("dealerId = ?1 order by id", dealerId))
                .range(0, page.limit() - 1)
                .list();
    }
}
