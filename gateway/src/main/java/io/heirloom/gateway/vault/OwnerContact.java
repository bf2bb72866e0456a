package io.heirloom.gateway.vault;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("How to reach an owner, shown with her consent.")
public record OwnerContact(
        @Description("The pseudonym under which messages reach her through the suite.")
        String relay,

        @Description("E-mail address.") String email,
        @Description("Phone number.") String phone,
        @NonNull @Description("Postal addresses.") List<@NonNull Address> addresses) {

    public OwnerContact {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }
}
