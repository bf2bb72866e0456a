package io.heirloom.gateway.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.item.Material;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.Node;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("What a GTIN stands for: a model that a brand makes.")
public record ProductModel(
        @Ignore @JsonProperty("id") UUID uuid,
        @Ignore UUID brandId,

        @NonNull @Description("The number of the model, 14 digits.")
        String gtin,

        @NonNull @Description("Its name.") String name,
        @NonNull @Description("What kind of piece it is.") Category category,
        @Description("The brand's words about it.") String description,
        @NonNull @Description("What it is made of.") List<@NonNull Material> materials,

        @Description("ISO 3166-1 code of the country it is made in.")
        String originCountry,

        @Description("How to care for it.") String care)
        implements Node {

    public static final String TYPE = "ProductModel";

    public ProductModel {
        materials = materials == null ? List.of() : List.copyOf(materials);
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
