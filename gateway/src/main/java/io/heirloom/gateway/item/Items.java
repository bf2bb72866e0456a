package io.heirloom.gateway.item;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.paging.Slice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What other folders ask about pieces. */
@ApplicationScoped
public class Items {

    private final ItemRegistryClient client;
    private final Downstream downstream;

    Items(@RestClient ItemRegistryClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    public Uni<List<Item>> byIds(Collection<UUID> ids) {
        return downstream.readAll(
                Part.ITEM_REGISTRY, ids, some -> client.byIds(some, some.size()).map(RestPage::items));
    }

    public Uni<Item> byId(UUID id) {
        return byIds(List.of(id)).map(found -> found.isEmpty() ? null : found.getFirst());
    }

    public Uni<Item> bySerial(String gtin, String serial) {
        return downstream
                .read(Part.ITEM_REGISTRY, () -> client.bySerial(Gtin.normalise(gtin), serial))
                .map(page -> page.items().isEmpty() ? null : page.items().getFirst());
    }

    Uni<Slice<Item>> ofBrand(UUID brandId, int first, String after) {
        return Slice.of(
                first,
                after,
                (rows, cursor) -> downstream.read(Part.ITEM_REGISTRY, () -> client.ofBrand(brandId, rows, cursor)));
    }

    /** The proof of manufacture of each piece; null while its brand has no signing key. */
    Uni<List<String>> credentials(List<Item> items) {
        return downstream
                .readAll(Part.ITEM_REGISTRY, Batch.keys(items, Item::key), some -> client.credentials(some)
                        .map(RestPage::items))
                .map(found -> Batch.align(
                        items,
                        found,
                        Item::uuid,
                        ItemRegistryClient.ItemCredential::itemId,
                        ItemRegistryClient.ItemCredential::document));
    }
}
