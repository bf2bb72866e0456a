package io.heirloom.gateway.item.registration;

import io.heirloom.gateway.item.MaterialInput;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ItemRegisterInput")
@Description("A piece that its brand has made.")
public record ItemRegisterInput(
        @Description("A UUID chosen by the client; without it one is derived from the idempotency key.") @Id
        String id,

        @NonNull @Description("The number of its model, 14 digits.")
        String gtin,

        @NonNull @Description("Its serial number, 1 to 20 characters of GS1 AI 21.")
        String serial,

        @Description("Further numbers it carries.") List<ItemIdentifierInput> identifiers,
        @NonNull @Description("The day it was made.") LocalDate manufacturedOn,

        @NonNull @Description("GLN of the place it was made at.")
        String facilityGln,

        @NonNull @Description("ISO 3166-1 code of the country it was made in.")
        String originCountry,

        @Description("What it is made of, where it differs from the model.")
        List<MaterialInput> materials,

        @Description("How to care for it, where it differs from the model.")
        String care) {}
