package io.heirloom.gateway.brand;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.error.ProblemException;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.model.Models;
import io.heirloom.gateway.model.ProductModel;
import io.heirloom.gateway.model.ProductModelConnection;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@ApplicationScoped
public class BrandGraph {

    private final Brands brands;
    private final Models models;
    private final NewIds newIds;

    BrandGraph(Brands brands, Models models, NewIds newIds) {
        this.brands = brands;
        this.models = models;
        this.newIds = newIds;
    }

    @Query
    @PermitAll
    @Description("One brand. Public.")
    public Uni<Brand> brand(@Id @NonNull @Description("Global id of the brand.") String id) {
        return brands.byId(GlobalId.read(Brand.TYPE, id, "id"))
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound);
    }

    @Query
    @PermitAll
    @NonNull
    @Description("The vetted brands. Public.")
    public Uni<BrandConnection> brands(
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return brands.page(first, after).map(BrandConnection::of);
    }

    @Description("Its signing keys, the newest first, at most 20.")
    public Uni<List<List<@NonNull BrandKey>>> keys(@Source List<Brand> sources) {
        return brands.keys(sources);
    }

    @Description("The brand that made the piece.")
    public Uni<List<Brand>> brand(@Source List<Item> items) {
        return brands.byIds(Batch.keys(items, Item::brandId))
                .map(found -> Batch.align(items, found, Item::brandId, Brand::uuid, Function.<Brand>identity()));
    }

    @Description("The brand of the model.")
    @Name("brand")
    public Uni<List<Brand>> brandOfModel(@Source List<ProductModel> models) {
        return brands.byIds(Batch.keys(models, ProductModel::brandId))
                .map(found ->
                        Batch.align(models, found, ProductModel::brandId, Brand::uuid, Function.<Brand>identity()));
    }

    @Description("The models of the brand.")
    public Uni<List<ProductModelConnection>> models(
            @Source List<Brand> sources,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return models.ofBrands(sources, Brand::uuid, first, after);
    }

    @Mutation
    @RolesAllowed(Roles.REGISTRAR)
    @Description(
            "Enters a vetted brand. For the operator's registrar. INVALID for a wrong GLN, CONFLICT when it is there already.")
    public Uni<BrandVetPayload> brandVet(
            @NonNull @Description("The brand.") BrandVetInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                BrandVetPayload::new,
                () -> brands.vet(
                        idempotencyKey, VetBrand.of(newIds.choose(input.id(), Brand.TYPE, idempotencyKey), input)));
    }

    @Mutation
    @RolesAllowed({Roles.REGISTRAR, Roles.BRAND_ADMIN})
    @Description(
            "Makes a new signing key for a brand. For registrar and the brand's own brand-admin. NOT_FOUND, FORBIDDEN.")
    public Uni<BrandKeyAddPayload> brandKeyAdd(
            @Id @NonNull @Description("Global id of the brand.") String brandId,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                BrandKeyAddPayload::new,
                () -> brands.addKey(
                        idempotencyKey,
                        GlobalId.read(Brand.TYPE, brandId, "brandId"),
                        newIds.choose(null, BrandKey.TYPE, idempotencyKey)),
                "brandId");
    }

    @Mutation
    @RolesAllowed({Roles.REGISTRAR, Roles.BRAND_ADMIN})
    @Description(
            "Declares a key of a brand compromised: what it signed from then on is not relied on. For registrar and the brand's own"
                    + " brand-admin. INVALID for a time to come, NOT_FOUND, FORBIDDEN.")
    public Uni<BrandKeyCompromisePayload> brandKeyCompromise(
            @Id @NonNull @Description("Global id of the brand.") String brandId,
            @Id @NonNull @Description("Global id of the key.") String keyId,
            @NonNull @Description("From when on others may have had the key.") Instant compromisedAt,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                BrandKeyCompromisePayload::new,
                () -> brands.compromise(
                        idempotencyKey,
                        GlobalId.read(Brand.TYPE, brandId, "brandId"),
                        GlobalId.read(BrandKey.TYPE, keyId, "keyId"),
                        compromisedAt),
                "brandId",
                "keyId",
                "compromisedAt");
    }
}
