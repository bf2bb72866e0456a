package io.heirloom.gateway.transfer;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.Items;
import io.heirloom.gateway.viewer.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@ApplicationScoped
public class TransferGraph {

    private final Transfers transfers;
    private final Items items;

    TransferGraph(Transfers transfers, Items items) {
        this.transfers = transfers;
        this.items = items;
    }

    @Description("The piece.")
    @Name("item")
    public Uni<List<Item>> transferItem(@Source List<Transfer> sources) {
        return items.byIds(Batch.keys(sources, Transfer::itemId))
                .map(found -> Batch.align(sources, found, Transfer::itemId, Item::uuid, Function.<Item>identity()));
    }

    @Description("Offers to the caller, or to the caller's organisation, newest first.")
    public Uni<List<TransferConnection>> incomingOffers(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return mine(viewers, TransferDirection.INCOMING, first, after);
    }

    @Description("Offers by the caller, or by the caller's organisation, newest first.")
    public Uni<List<TransferConnection>> outgoingOffers(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return mine(viewers, TransferDirection.OUTGOING, first, after);
    }

    private Uni<List<TransferConnection>> mine(
            List<Viewer> viewers, TransferDirection direction, int first, String after) {
        return Batch.same(viewers, transfers.mine(direction, first, after).map(TransferConnection::of));
    }
}
