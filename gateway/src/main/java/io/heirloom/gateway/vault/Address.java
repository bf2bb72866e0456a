package io.heirloom.gateway.vault;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A postal address, in the order its country writes it.")
public record Address(
        @Description("What the owner calls it, such as home.")
        String label,

        @NonNull @Description("Its lines.") List<@NonNull String> lines,
        @Description("Its postal code.") String postalCode,
        @Description("Its city.") String city,
        @Description("ISO 3166-1 code of its country.") String country) {

    public Address {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
