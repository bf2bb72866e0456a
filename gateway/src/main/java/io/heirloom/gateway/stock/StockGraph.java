package io.heirloom.gateway.stock;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.Items;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.gateway.paging.Slice;
import io.heirloom.gateway.viewer.Viewer;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class StockGraph {

    private final StockClient client;
    private final Items items;
    private final Downstream downstream;
    private final NewIds newIds;

    StockGraph(@RestClient StockClient client, Items items, Downstream downstream, NewIds newIds) {
        this.client = client;
        this.items = items;
        this.downstream = downstream;
        this.newIds = newIds;
    }

    @Mutation
    @RolesAllowed({Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    @Description(
            "Declares a piece as in stock. For dealer-staff and dealer-admin. ITEM_REPORTED_STOLEN, ITEM_NOT_IN_YOUR_HANDS, OUTSIDE_AUTHORISATION.")
    public Uni<StockDeclarePayload> stockDeclare(
            @Id @NonNull @Description("Global id of the piece.") String itemId,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                StockDeclarePayload::new,
                () -> {
                    var stock = new StockClient.DeclareStock(
                            newIds.choose(null, StockPosition.TYPE, idempotencyKey),
                            GlobalId.read(Item.TYPE, itemId, "itemId"));
                    return downstream.write(Part.DEALER_NETWORK, () -> client.declare(idempotencyKey, stock));
                },
                "itemId");
    }

    @Mutation
    @RolesAllowed({Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    @Description("Takes a piece out of stock. For staff of the same dealer. NOT_FOUND, CONFLICT.")
    public Uni<StockWithdrawPayload> stockWithdraw(
            @Id @NonNull @Description("Global id of the stock position.") String stockId,
            @Description("The version that was read.") int version,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                StockWithdrawPayload::new,
                () -> {
                    UUID id = GlobalId.read(StockPosition.TYPE, stockId, "stockId");
                    return downstream.write(
                            Part.DEALER_NETWORK,
                            () -> client.withdraw(idempotencyKey, id, new StockClient.Withdraw(version)));
                },
                "stockId");
    }

    @Description("The piece in stock.")
    @Name("item")
    public Uni<List<Item>> stockItem(@Source List<StockPosition> sources) {
        return items.byIds(Batch.keys(sources, StockPosition::itemId))
                .map(found ->
                        Batch.align(sources, found, StockPosition::itemId, Item::uuid, Function.<Item>identity()));
    }

    @Description("What the caller's dealer has in stock. For dealer-staff and dealer-admin.")
    public Uni<List<StockConnection>> stock(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return Batch.same(
                viewers,
                Slice.of(
                                first,
                                after,
                                (rows, cursor) -> downstream.read(Part.DEALER_NETWORK, () -> client.mine(rows, cursor)))
                        .map(StockConnection::of));
    }
}
