package io.heirloom.gateway.listing;

import org.eclipse.microprofile.graphql.Description;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import io.heirloom.gateway.error.UserError;

@Description("The answer to listingOpen.")
public record ListingOpenPayload(
        @Description("The open listing.") Listing listing,
        @NonNull @Description("Why nothing was listed.") List<@NonNull UserError> userErrors) {}
