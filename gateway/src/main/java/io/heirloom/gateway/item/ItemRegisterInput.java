package io.heirloom.gateway.item;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import java.util.List;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ItemRegisterInput")
@Description("A piece that its brand has made.")
public record ItemRegisterInput(
        @Description("A UUID chosen by the client; without it one is derived from the idempotency key.") @Id String id,
        @NonNull @Description("The number of its model, 14 digits.") String gtin,
        @NonNull @Description("Its serial number, 1 to 20 characters of GS1 AI 21.") String serial,
        @Description("Further numbers it carries.") List<ItemIdentifierInput> identifiers,
        @Description("The day it was made.") LocalDate manufacturedOn,
        @Description("GLN of the place it was made at.") String facilityGln,
        @Description("ISO 3166-1 code of the country it was made in.") String originCountry,
        @Description("What it is made of, where it differs from the model.") List<MaterialInput> materials,
        @Description("How to care for it, where it differs from the model.") String care) {}
