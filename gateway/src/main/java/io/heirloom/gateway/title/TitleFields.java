package io.heirloom.gateway.title;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.ItemConnection;
import io.heirloom.gateway.item.Items;
import io.heirloom.gateway.paging.Pages;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.paging.Slice;
import io.heirloom.gateway.viewer.Viewer;
import io.heirloom.wire.paging.PageOf;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class TitleFields {

    private final TitleClient client;
    private final Items items;
    private final Downstream downstream;
    private final Pages.Source<ChainLink> chains = new Chains();

    TitleFields(@RestClient TitleClient client, Items items, Downstream downstream) {
        this.client = client;
        this.items = items;
        this.downstream = downstream;
    }

    @Authenticated
    @Description("Title and custody, as far as the viewer may know; else null.")
    public Uni<List<Title>> title(@Source List<Item> sources) {
        return downstream
                .readAll(Part.OWNERSHIP, Batch.keys(sources, Item::uuid), some -> client.ofItems(some)
                        .map(RestPage::items))
                .map(found -> Batch.align(sources, found, Item::uuid, Title::itemId, Function.<Title>identity()));
    }

    @Description("The titles of the piece from the first to the current one. For its holder; null for everybody else.")
    public Uni<List<ChainLinkConnection>> chain(
            @Source List<Title> sources,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return Pages.of(sources, Title::itemId, first, after, chains, ChainLinkConnection::of);
    }

    @Description("The pieces whose title the caller, or the caller's organisation, holds.")
    public Uni<List<ItemConnection>> items(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return Batch.same(
                viewers,
                Slice.of(
                                first,
                                after,
                                (rows, cursor) -> downstream.read(Part.OWNERSHIP, () -> client.mine(rows, cursor)))
                        .chain(this::withItems));
    }

    private Uni<ItemConnection> withItems(Slice<Title> titles) {
        return items.byIds(Batch.keys(titles.rows(), Title::itemId)).map(found -> {
            List<Item> aligned =
                    Batch.align(titles.rows(), found, Title::itemId, Item::uuid, Function.<Item>identity());
            return ItemConnection.of(new Slice<>(aligned, titles.cursors(), titles.nextCursor()));
        });
    }

    private final class Chains implements Pages.Source<ChainLink> {

        @Override
        public Uni<List<PageOf<ChainLink>>> firstOfEach(List<UUID> parents, int first) {
            return downstream.readAll(Part.OWNERSHIP, parents, some -> client.chainOfEach(some, first)
                    .map(RestPage::items));
        }

        @Override
        public Uni<RestPage<ChainLink>> page(UUID parent, int rows, String cursor) {
            return downstream.read(Part.OWNERSHIP, () -> client.chain(parent, rows, cursor));
        }
    }
}
