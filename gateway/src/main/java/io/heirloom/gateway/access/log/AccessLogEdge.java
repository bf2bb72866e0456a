package io.heirloom.gateway.access.log;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An entry of the access log in a connection.")
public record AccessLogEdge(
        @NonNull @Description("The place of this edge, to be given as after.")
        String cursor,

        @NonNull @Description("The entry.") AccessLogEntry node) {}
