package io.heirloom.itemregistry.brand;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class BrandKeyRepository implements PanacheRepositoryBase<BrandKey, UUID> {

    Uni<List<BrandKey>> ofBrand(UUID brandId) {
        return list("brandId = ?1 order by createdAt, id", brandId);
    }

    /** The newest key without a compromise date, or null. */
    Uni<BrandKey> current(UUID brandId) {
        return find("brandId = ?1 and compromisedAt is null order by createdAt desc, id desc", brandId)
                .range(0, 0)
                .firstResult();
    }

    Uni<BrandKey> ofBrand(UUID brandId, UUID keyId) {
        return find("id = ?1 and brandId = ?2", keyId, brandId).firstResult();
    }
}
