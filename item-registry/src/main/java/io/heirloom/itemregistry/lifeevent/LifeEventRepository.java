package io.heirloom.itemregistry.lifeevent;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LifeEventRepository implements PanacheRepositoryBase<LifeEvent, UUID> {

    /** The next number in the piece's history; the caller holds the lock on the piece. */
    Uni<Long> nextSeq(UUID itemId) {
        return count("itemId", itemId);
    }

    Uni<LifeEvent> ofItem(UUID itemId, UUID id) {
        return find("id = ?1 and itemId = ?2", id, itemId).firstResult();
    }

    /** The first of each piece; numbers have no gap, so the number says which they are. */
    Uni<List<LifeEvent>> firstOfEach(Collection<UUID> itemIds, int limit) {
        return list("itemId in ?1 and seq < ?2 order by itemId, seq", itemIds, (long) limit);
    }

    Uni<List<LifeEvent>> page(UUID itemId, Optional<Long> after, int limit) {
        return find("itemId = ?1 and seq > ?2 order by seq", itemId, after.orElse(-1L))
                .range(0, limit - 1)
                .list();
    }
}
