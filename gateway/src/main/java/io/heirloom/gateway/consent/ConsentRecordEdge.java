package io.heirloom.gateway.consent;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A consent record in a connection.")
public record ConsentRecordEdge(
        @NonNull @Description("The place of this edge, to be given as after.")
        String cursor,

        @NonNull @Description("The record.") ConsentRecord node) {}
