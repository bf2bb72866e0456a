package io.heirloom.gateway.authorisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An authorisation in a connection.")
public record DealerAuthorisationEdge(
        @NonNull @Description("The place of this edge, to be given as after.")
        String cursor,

        @NonNull @Description("The authorisation.") DealerAuthorisation node) {}
