package io.heirloom.gateway.title;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A title of a chain in a connection.")
public record ChainLinkEdge(
        @NonNull @Description("The place of this edge, to be given as after.")
        String cursor,

        @NonNull @Description("The title.") ChainLink node) {}
