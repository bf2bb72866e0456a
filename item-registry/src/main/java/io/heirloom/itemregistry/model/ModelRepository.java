package io.heirloom.itemregistry.model;

import io.heirloom.itemregistry.gs1.Gtin;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ModelRepository implements PanacheRepositoryBase<ProductModel, UUID> {

    private static final String FIRST_OF_BRANDS = """
            from ProductModel where id in (
                select place.id from (
                    select m.id as id, row_number() over (partition by m.brandId order by m.id) as number
                    from ProductModel m where m.brandId in ?1) place
                where place.number <= ?2)
            order by brandId, id""";

    Uni<List<ProductModel>> firstOfBrands(Collection<UUID> brandIds, int limit) {
        return list(FIRST_OF_BRANDS, brandIds, (long) limit);
    }

    Uni<List<ProductModel>> byIds(Collection<UUID> ids) {
        return list("any_of(id, ?1)", (Object) ids.toArray(UUID[]::new));
    }

    Uni<ProductModel> byGtin(Gtin gtin) {
        return find("gtin", gtin.value()).firstResult();
    }

    Uni<List<ProductModel>> page(Optional<UUID> brandId, Optional<UUID> after, int limit) {
        UUID from = after.orElse(new UUID(0, 0));
        return brandId.map(brand -> find("brandId = ?1 and id > ?2 order by id", brand, from))
                .orElseGet(() -> find("id > ?1 order by id", from))
                .range(0, limit - 1)
                .list();
    }
}
