package io.heirloom.itemregistry.brand.key;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class BrandKeyRepository implements PanacheRepositoryBase<BrandKey, UUID> {

    private static final String NEWEST_OF_EACH = """
            from BrandKey where id in (
                select place.id from (
                    select k.id as id,
                        row_number() over (partition by k.brandId order by k.createdAt desc, k.id desc) as number
                    from BrandKey k where k.brandId in ?1) place
                where place.number <= 20)
            order by brandId, createdAt desc, id desc""";

    Uni<List<BrandKey>> newestOfEach(Collection<UUID> brandIds) {
        return list(NEWEST_OF_EACH, brandIds);
    }

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
