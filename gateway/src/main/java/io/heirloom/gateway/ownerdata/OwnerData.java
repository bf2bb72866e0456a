package io.heirloom.gateway.ownerdata;

import io.heirloom.gateway.vault.OwnerContact;
import io.heirloom.gateway.vault.OwnerIdentity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

@RegisterForReflection
@Description("What the owner of a piece lets the caller's organisation see. Hidden and absent look the same.")
public record OwnerData(
        @Ignore UUID itemId,

        @Description("The owner's name towards this organisation only; another organisation knows another one.")
        String ownerPseudonym,

        @Description("The owner's name, if she allows it.") OwnerIdentity identity,

        @Description("How to reach the owner, if she allows it.")
        OwnerContact contact) {

    boolean empty() {
        return ownerPseudonym == null && identity == null && contact == null;
    }
}
