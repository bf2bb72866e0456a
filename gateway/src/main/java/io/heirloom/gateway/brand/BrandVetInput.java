package io.heirloom.gateway.brand;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("BrandVetInput")
@Description("A brand that the operator has vetted.")
public record BrandVetInput(
        @Description("A UUID chosen by the client; without it one is derived from the idempotency key.") @Id
        String id,

        @NonNull @Description("Its name.") String name,
        @NonNull @Description("Its GLN, 13 digits.") String gln,
        @NonNull @Description("Its GS1 company prefix.") String companyPrefix,

        @NonNull @Description("ISO 3166-1 code of its country.")
        String country,

        @NonNull @Description("Its website.") String website,
        @NonNull @Description("The day it was vetted.") LocalDate vettedOn,

        @NonNull @Description("What the vetting rests on, such as an extract of the trade register.")
        String vettingEvidence) {}
