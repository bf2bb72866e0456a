package io.heirloom.gateway.model;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.error.ProblemException;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@ApplicationScoped
public class ModelGraph {

    private final Models models;
    private final NewIds newIds;

    ModelGraph(Models models, NewIds newIds) {
        this.models = models;
        this.newIds = newIds;
    }

    @Query
    @PermitAll
    @Description("One model. Public.")
    public Uni<ProductModel> model(@Id @NonNull @Description("Global id of the model.") String id) {
        return models.byId(GlobalId.read(ProductModel.TYPE, id, "id"))
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound);
    }

    @Query
    @PermitAll
    @NonNull
    @Description("Models, of one brand or of all. Public.")
    public Uni<ProductModelConnection> models(
            @Id @Description("Global id of a brand; absent means all brands.") String brandId,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        UUID brand = brandId == null ? null : GlobalId.read("Brand", brandId, "brandId");
        return models.page(brand, first, after).map(ProductModelConnection::of);
    }

    @Description("The model of the piece.")
    public Uni<List<ProductModel>> model(@Source List<Item> items) {
        return models.byIds(Batch.keys(items, Item::modelId))
                .map(found -> Batch.align(
                        items, found, Item::modelId, ProductModel::uuid, Function.<ProductModel>identity()));
    }

    @Mutation
    @RolesAllowed(Roles.BRAND_ADMIN)
    @Description(
            "Registers a model of the caller's brand. For brand-admin. INVALID for a wrong check digit, CONFLICT for a taken GTIN.")
    public Uni<ModelRegisterPayload> modelRegister(
            @NonNull @Description("The model.") ModelRegisterInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                ModelRegisterPayload::new,
                () -> models.register(
                        idempotencyKey,
                        RegisterModel.of(newIds.choose(input.id(), ProductModel.TYPE, idempotencyKey), input)));
    }
}
