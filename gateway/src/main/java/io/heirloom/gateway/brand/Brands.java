package io.heirloom.gateway.brand;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.paging.Slice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    Uni<Slice<Brand>> page(int first, String after) {
        return Slice.of(
                first, after, (rows, cursor) -> downstream.read(Part.ITEM_REGISTRY, () -> client.page(rows, cursor)));
    }

    /** The keys of each brand, the newest first. */
    Uni<List<List<BrandKey>>> keys(List<Brand> brands) {
        return downstream
                .readAll(Part.ITEM_REGISTRY, Batch.keys(brands, Brand::uuid), some -> client.keys(some)
                        .map(RestPage::items))
                .map(found -> Batch.alignLists(brands, found, Brand::uuid, BrandKey::brandId));
    }

    Uni<BrandKey> compromise(String key, UUID brandId, UUID keyId, Instant since) {
        return downstream.write(
                Part.ITEM_REGISTRY, () -> client.compromise(key, brandId, keyId, new BrandClient.CompromiseKey(since)));
    }

    Uni<Brand> vet(String key, VetBrand brand) {
        return downstream.write(Part.ITEM_REGISTRY, () -> client.vet(key, brand));
    }

    Uni<BrandKey> addKey(String key, UUID brandId, UUID keyId) {
        return downstream.write(Part.ITEM_REGISTRY, () -> client.addKey(key, brandId, new BrandClient.AddKey(keyId)));
    }
}
