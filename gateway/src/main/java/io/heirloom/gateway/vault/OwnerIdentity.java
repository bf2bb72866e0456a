package io.heirloom.gateway.vault;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

@RegisterForReflection
@Description("An owner's name, shown with her consent.")
public record OwnerIdentity(
        @Description("Given name.") String givenName,
        @Description("Family name.") String familyName) {}
