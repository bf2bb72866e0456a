package io.heirloom.gateway.brand;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A brand in a connection.")
public record BrandEdge(
        @NonNull @Description("The place of this edge, to be given as after.")
        String cursor,

        @NonNull @Description("The brand.") Brand node) {}
