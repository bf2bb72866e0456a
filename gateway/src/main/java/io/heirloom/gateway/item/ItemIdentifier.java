package io.heirloom.gateway.item;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import io.quarkus.runtime.annotations.RegisterForReflection;

@RegisterForReflection
@Description("A further number that a piece carries, such as a movement number.")
public record ItemIdentifier(
        @NonNull @Description("What kind of number, such as MOVEMENT or VIN.") String type,
        @NonNull @Description("The number as it stands on the piece.") String value) {}
