package io.heirloom.gateway.item.registration;

import io.heirloom.gateway.item.IdentifierType;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ItemIdentifierInput")
@Description("A further number that a piece carries.")
public record ItemIdentifierInput(
        @NonNull @Description("What kind of number.") IdentifierType type,

        @NonNull @Description("The number as it stands on the piece.")
        String value) {}
