package io.heirloom.gateway.vault;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("VaultUpdateInput")
@Description("The whole vault, as it shall be.")
public record VaultUpdateInput(
        @NonNull @Description("Given name.") String givenName,
        @NonNull @Description("Family name.") String familyName,
        @Description("E-mail address.") String email,

        @Description("Phone number in the international form, such as +41225550100.")
        String phone,

        @Description("Postal addresses, at most 5.") List<AddressInput> addresses,

        @Description("The version that was read; 0 the first time.")
        int version) {}
