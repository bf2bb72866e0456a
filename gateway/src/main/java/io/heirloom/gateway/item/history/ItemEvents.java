package io.heirloom.gateway.item.history;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.paging.Pages;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.paging.Slice;
import io.heirloom.wire.paging.PageOf;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What happened to pieces, as far as the caller may know it. */
@ApplicationScoped
public class ItemEvents {

    private final ItemEventClient client;
    private final Downstream downstream;
    private final Pages.Source<ItemEvent> histories = new Histories();

    ItemEvents(@RestClient ItemEventClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    /** The public history of a piece, one page. */
    public Uni<Slice<ItemEvent>> ofItem(UUID id, int first, String after) {
        return Slice.of(first, after, (rows, cursor) -> histories.page(id, rows, cursor));
    }

    /** The public histories of pieces, the same page of each. */
    Uni<List<ItemEventConnection>> ofItems(List<Item> items, int first, String after) {
        return Pages.of(items, Item::uuid, first, after, histories, ItemEventConnection::of);
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
