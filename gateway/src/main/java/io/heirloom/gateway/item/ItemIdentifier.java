package io.heirloom.gateway.item;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A further number that a piece carries, such as a movement number.")
public record ItemIdentifier(
        @NonNull @Description("What kind of number.") IdentifierType type,

        @NonNull @Description("The number as it stands on the piece.")
        String value) {}
