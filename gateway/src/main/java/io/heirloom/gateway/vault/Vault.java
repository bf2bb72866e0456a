package io.heirloom.gateway.vault;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("What an owner keeps about herself, encrypted under her own key. Only she reads it as a whole.")
public record Vault(
        @Description("Given name.") String givenName,
        @Description("Family name.") String familyName,
        @Description("E-mail address.") String email,

        @Description("Phone number in the international form.")
        String phone,

        @NonNull @Description("Postal addresses.") List<@NonNull Address> addresses,

        @Description("Its version, to be given with a change.")
        int version) {

    public Vault {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }
}
