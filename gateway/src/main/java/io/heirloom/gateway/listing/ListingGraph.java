package io.heirloom.gateway.listing;

import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
@ApplicationScoped
public class ListingGraph {

    private static final String LISTING = "Listing";

    private final Listings listings;
    private final NewIds newIds;

    ListingGraph(Listings listings, NewIds newIds) {
        this.listings = listings;
        this.newIds = newIds;
    }

    @Query
    @PermitAll
    @NonNull
    @Description("The open listings of accredited dealers. Public.")
    public Uni<ListingConnection> listings(
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return listings.page(first, after).map(ListingConnection::of);
    }

    @Mutation
    @RolesAllowed({Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    @Description(
            "Lists a piece for sale. For dealer-staff and dealer-admin. ITEM_REPORTED_STOLEN, ITEM_NOT_IN_YOUR_HANDS, OUTSIDE_AUTHORISATION, CONFLICT.")
    public Uni<ListingOpenPayload> listingOpen(
            @Id @NonNull @Description("Global id of the piece.") String itemId,
            @NonNull @Description("Price and words.") ListingOpenInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                ListingOpenPayload::new,
                () -> listings.open(
                        idempotencyKey,
                        new ListingClient.OpenListing(
                                newIds.choose(input.id(), LISTING, idempotencyKey),
                                GlobalId.read(Item.TYPE, itemId, "itemId"),
                                input.price(),
                                input.description())),
                "itemId");
    }

    @Mutation
    @RolesAllowed({Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    @Description("Takes a listing down. For staff of the same dealer. NOT_FOUND, CONFLICT.")
    public Uni<ListingWithdrawPayload> listingWithdraw(
            @Id @NonNull @Description("Global id of the listing.") String listingId,
            @Description("The version that was read.") int version,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                ListingWithdrawPayload::new,
                () -> listings.withdraw(idempotencyKey, GlobalId.read(LISTING, listingId, "listingId"), version),
                "listingId");
    }
}
