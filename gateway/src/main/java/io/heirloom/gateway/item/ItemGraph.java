package io.heirloom.gateway.item;

import io.heirloom.gateway.error.ProblemException;
import io.heirloom.gateway.node.GlobalId;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@ApplicationScoped
public class ItemGraph {

    private final Items items;

    ItemGraph(Items items) {
        this.items = items;
    }

    @Query
    @Authenticated
    @Description("One piece, by id or by GTIN and serial. Null with NOT_FOUND when unknown.")
    public Uni<Item> item(
            @Id @Description("Global id of the piece.") String id,
            @Description("GTIN of the model, 13 or 14 digits.") String gtin,
            @Description("Serial number under the GTIN.") String serial) {
        if (id == null && (gtin == null || serial == null)) {
            throw ProblemException.invalid("argument-missing", "id", "Give the id, or both gtin and serial.");
        }
        Uni<Item> found = id == null ? items.bySerial(gtin, serial) : items.byId(GlobalId.read(Item.TYPE, id, "id"));
        return found.onItem().ifNull().failWith(ProblemException::notFound);
    }

    @Query
    @Authenticated
    @NonNull
    @Description("The pieces of a brand. For the brand's staff.")
    public Uni<ItemConnection> items(
            @Id @NonNull @Description("Global id of the brand.") String brandId,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return items.ofBrand(GlobalId.read("Brand", brandId, "brandId"), first, after)
                .map(ItemConnection::of);
    }

    @Description(
            "The proof of manufacture, a W3C Verifiable Credential 2.0 as JSON text. Null while the brand has no key.")
    public Uni<List<String>> credential(@Source List<Item> sources) {
        return items.credentials(sources);
    }
}
