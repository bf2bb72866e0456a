package io.heirloom.itemregistry.brand;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class BrandRepository implements PanacheRepositoryBase<Brand, UUID> {

    Uni<List<Brand>> byIds(Collection<UUID> ids) {
        return list("any_of(id, ?1)", (Object) ids.toArray(UUID[]::new));
    }

    Uni<List<Brand>> page(Optional<UUID> after, int limit) {
        return find("id > ?1 order by id", after.orElse(new UUID(0, 0)))
                .range(0, limit - 1)
                .list();
    }

    /** Whether one prefix begins with the other: their number ranges would overlap. */
    Uni<Boolean> overlaps(String companyPrefix) {
        return count("?1 like concat(companyPrefix, '%') or companyPrefix like concat(?1, '%')", companyPrefix)
                .map(found -> found > 0);
    }
}
