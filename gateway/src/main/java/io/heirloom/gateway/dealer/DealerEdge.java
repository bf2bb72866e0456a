package io.heirloom.gateway.dealer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A dealer in a connection.")
public record DealerEdge(
        @NonNull @Description("The place of this edge, to be given as after.")
        String cursor,

        @NonNull @Description("The dealer.") Dealer node) {}
