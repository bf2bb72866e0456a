package io.heirloom.gateway.brand;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.paging.RestPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What other folders ask about brands. */
@ApplicationScoped
public class Brands {

    private final BrandClient client;
    private final Downstream downstream;

    Brands(@RestClient BrandClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    public Uni<List<Brand>> byIds(Collection<UUID> ids) {
        return downstream.readAll(
                Part.ITEM_REGISTRY, ids, some -> client.byIds(some, some.size()).map(RestPage::items));
    }

    public Uni<Brand> byId(UUID id) {
        return byIds(List.of(id)).map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<Brand> vet(String key, VetBrand brand) {
        return downstream.write(Part.ITEM_REGISTRY, () -> client.vet(key, brand));
    }

    Uni<BrandKey> addKey(String key, UUID brandId, UUID keyId) {
        return downstream.write(Part.ITEM_REGISTRY, () -> client.addKey(key, brandId, new BrandClient.AddKey(keyId)));
    }
}
