package io.heirloom.gateway.listing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("ListingState")
@Description("How a listing stands.")
public enum ListingState {
    @Description("Open, and the dealer is authorised for it today.")
    OPEN,
    @Description("Open, but the brand does not authorise the dealer for it today.")
    NOT_BACKED,
    @Description("Taken down.")
    WITHDRAWN
}
