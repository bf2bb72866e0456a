package io.heirloom.gateway.vault;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

@RegisterForReflection
@Description("The exact values that a grant of these categories would show.")
public record VaultPreview(
        @Description("The name, where it is asked for.") OwnerIdentity identity,
        @Description("The contact, where it is asked for.") OwnerContact contact) {}
