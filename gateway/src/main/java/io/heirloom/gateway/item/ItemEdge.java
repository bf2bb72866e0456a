package io.heirloom.gateway.item;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A piece in a connection.")
public record ItemEdge(
        @NonNull @Description("The place of this edge, to be given as after.")
        String cursor,

        @Description("The piece.") Item node) {}
