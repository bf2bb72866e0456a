package io.heirloom.gateway.lookup;

import io.heirloom.gateway.brand.Brand;
import io.heirloom.gateway.brand.Brands;
import io.heirloom.gateway.consent.ConsentRecord;
import io.heirloom.gateway.consent.Consents;
import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.dealer.Dealers;
import io.heirloom.gateway.error.ProblemException;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.Items;
import io.heirloom.gateway.model.Models;
import io.heirloom.gateway.model.ProductModel;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.Node;
import io.heirloom.gateway.transfer.Transfer;
import io.heirloom.gateway.transfer.Transfers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Answers {@code node(id:)}: each type is fetched from the service that owns it. */
@GraphQLApi
@ApplicationScoped
public class NodeGraph {

    private final Map<String, Function<UUID, Uni<? extends Node>>> finders;

    NodeGraph(Items items, Models models, Brands brands, Dealers dealers, Transfers transfers, Consents consents) {
        finders = Map.of(
                Item.TYPE, items::byId,
                ProductModel.TYPE, models::byId,
                Brand.TYPE, brands::byId,
                Dealer.TYPE, dealers::byId,
                Transfer.TYPE, transfers::byId,
                ConsentRecord.TYPE, consents::byId);
    }

    @Query
    @Authenticated
    @Description("Anything that has a global id. Null with NOT_FOUND when unknown, or not visible to the caller.")
    public Uni<Node> node(@Id @NonNull @Description("The global id.") String id) {
        return GlobalId.parse(id)
                .flatMap(parsed -> Optional.ofNullable(finders.get(parsed.type()))
                        .map(find -> find.apply(parsed.uuid()).map(Node.class::cast)))
                .orElseGet(() -> Uni.createFrom().nullItem())
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound);
    }
}
