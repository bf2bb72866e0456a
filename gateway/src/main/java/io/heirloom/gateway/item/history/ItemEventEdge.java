package io.heirloom.gateway.item.history;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An event in a connection.")
public record ItemEventEdge(
        @NonNull @Description("The place of this edge, to be given as after.")
        String cursor,

        @NonNull @Description("The event.") ItemEvent node) {}
