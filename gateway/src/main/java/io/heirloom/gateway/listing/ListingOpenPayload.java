package io.heirloom.gateway.listing;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to listingOpen.")
public record ListingOpenPayload(
        @Description("The open listing.") Listing listing,
        @NonNull @Description("Why nothing was listed.") List<@NonNull UserError> userErrors) {}
