package io.heirloom.dealernetwork.listing;

import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ListingRepository implements PanacheRepositoryBase<Listing, UUID> {

    Uni<Listing> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<Listing> openOf(UUID itemId) {
        return find("itemId = ?1 and withdrawnAt is null", itemId).firstResult();
    }

    Uni<List<Listing>> openOfItems(Collection<UUID> itemIds) {
        return list("any_of(itemId, ?1) and withdrawnAt is null order by id", (Object) itemIds.toArray(UUID[]::new));
    }

    /** Newest first. */
    Uni<List<Listing>> openPage(PageRequest page) {
        return page.cursor()
                .map(after -> find(
                        "withdrawnAt is null and (openedAt < ?1 or (openedAt = ?1 and id < ?2))"
                                + " order by openedAt desc, id desc",
                        after.instant(0),
                        after.id(1)))
                .orElseGet(() -> find("withdrawnAt is null order by openedAt desc, id desc"))
                .range(0, page.limit() - 1)
                .list();
    }

    Uni<List<Listing>> pageOf(UUID dealerId, PageRequest page) {
        return page.cursor()
                .map(after -> find("dealerId = ?1 and id > ?2 order by id", dealerId, after.id(0)))
                .orElseGet(() -> find("dealerId = ?1 order by id", dealerId))
                .range(0, page.limit() - 1)
                .list();
    }
}
