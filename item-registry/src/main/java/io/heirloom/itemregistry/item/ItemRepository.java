package io.heirloom.itemregistry.item;

import io.heirloom.itemregistry.gs1.Gtin;
import io.heirloom.itemregistry.gs1.SerialNumber;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ItemRepository implements PanacheRepositoryBase<Item, UUID> {

    private static final UUID LOWEST = new UUID(0, 0);

    Uni<List<Item>> byIds(Collection<UUID> ids) {
        return list("select distinct i from Item i left join fetch i.identifiers where any_of(i.id, ?1)", (Object)
                ids.toArray(UUID[]::new));
    }

    Uni<Item> byKey(Gtin gtin, SerialNumber serial) {
        return find("gtin = ?1 and serial = ?2", gtin.value(), serial.value()).firstResult();
    }

    Uni<Item> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keyset over the id; the identifiers of the page's pieces come with a second query. */
    Uni<List<Item>> page(UUID brandId, Optional<UUID> after, int limit) {
        return find("brandId = ?1 and id > ?2 order by id", brandId, after.orElse(LOWEST))
                .range(0, limit - 1)
                .list()
                .call(page -> byIds(page.stream().map(item -> item.id).toList()));
    }
}
