package io.heirloom.gateway.vault;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AddressInput")
@Description("A postal address, in the order its country writes it.")
public record AddressInput(
        @NonNull @Description("What the owner calls it, such as home.")
        String label,

        @NonNull @Description("Its lines.") List<@NonNull String> lines,
        @Description("Its postal code.") String postalCode,
        @NonNull @Description("Its city.") String city,

        @NonNull @Description("ISO 3166-1 code of its country.")
        String country) {}
