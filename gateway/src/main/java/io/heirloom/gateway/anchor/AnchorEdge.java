package io.heirloom.gateway.anchor;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An anchor in a connection.")
public record AnchorEdge(
        @NonNull @Description("The place of this edge, to be given as after.")
        String cursor,

        @NonNull @Description("The anchor.") Anchor node) {}
