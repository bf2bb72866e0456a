package io.heirloom.gateway.model;

import io.heirloom.gateway.item.MaterialInput;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ModelRegisterInput")
@Description("A model that a brand makes.")
public record ModelRegisterInput(
        @Description("A UUID chosen by the client; without it one is derived from the idempotency key.") @Id
        String id,

        @NonNull @Description("The number of the model, 14 digits with a right check digit.")
        String gtin,

        @NonNull @Description("Its name.") String name,
        @NonNull @Description("What kind of piece it is.") Category category,
        @Description("The brand's words about it.") String description,
        @Description("What it is made of.") List<MaterialInput> materials,

        @NonNull @Description("ISO 3166-1 code of the country it is made in.")
        String originCountry,

        @Description("How to care for it.") String care) {}
