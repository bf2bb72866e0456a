package io.heirloom.gateway.listing;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to listingWithdraw.")
public record ListingWithdrawPayload(
        @Description("The withdrawn listing.") Listing listing,
        @NonNull @Description("Why nothing changed.") List<@NonNull UserError> userErrors) {}
