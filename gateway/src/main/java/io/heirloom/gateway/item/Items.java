package io.heirloom.gateway.item;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.paging.Pages;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.paging.Slice;
import io.heirloom.wire.paging.PageOf;
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
    private final Pages.Source<ItemEvent> events = new Histories();

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

    /** The public history of a piece, one page. */
    public Uni<Slice<ItemEvent>> events(UUID id, int first, String after) {
        return Slice.of(first, after, (rows, cursor) -> events.page(id, rows, cursor));
    }

    /** The public histories of pieces, the same page of each. */
    Uni<List<ItemEventConnection>> events(List<Item> items, int first, String after) {
        return Pages.of(items, Item::uuid, first, after, events, ItemEventConnection::of);
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

    Uni<Item> register(String key, RegisterItem item) {
        return downstream.write(Part.ITEM_REGISTRY, () -> client.register(key, item));
    }

    Uni<ItemEvent> record(String key, UUID id, RecordItemEvent event) {
        return downstream.write(Part.ITEM_REGISTRY, () -> client.record(key, id, event));
    }

    private final class Histories implements Pages.Source<ItemEvent> {

        @Override
        public Uni<List<PageOf<ItemEvent>>> firstOfEach(List<UUID> parents, int first) {
            return downstream.readAll(Part.ITEM_REGISTRY, parents, some -> client.eventsOfEach(some, first)
                    .map(RestPage::items));
        }

        @Override
        public Uni<RestPage<ItemEvent>> page(UUID parent, int rows, String cursor) {
            return downstream.read(Part.ITEM_REGISTRY, () -> client.events(parent, rows, cursor));
        }
    }
}
