package io.heirloom.gateway.listing;

import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.dealer.Dealers;
import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.Items;
import io.heirloom.gateway.viewer.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@ApplicationScoped
public class ListingFields {

    private final Listings listings;
    private final Items items;
    private final Dealers dealers;

    ListingFields(Listings listings, Items items, Dealers dealers) {
        this.listings = listings;
        this.items = items;
        this.dealers = dealers;
    }

    @Description("The open listing of the piece at an accredited dealer, if there is one.")
    public Uni<List<Listing>> listing(@Source List<Item> sources) {
        return listings.ofItems(Batch.keys(sources, Item::uuid))
                .map(found -> Batch.align(sources, found, Item::uuid, Listing::itemId, Function.<Listing>identity()));
    }

    @Description("The listed piece.")
    @Name("item")
    public Uni<List<Item>> listedItem(@Source List<Listing> sources) {
        return items.byIds(Batch.keys(sources, Listing::itemId))
                .map(found -> Batch.align(sources, found, Listing::itemId, Item::uuid, Function.<Item>identity()));
    }

    @Description("The dealer who lists it.")
    @Name("dealer")
    public Uni<List<Dealer>> listingDealer(@Source List<Listing> sources) {
        return dealers.byIds(Batch.keys(sources, Listing::dealerId))
                .map(found ->
                        Batch.align(sources, found, Listing::dealerId, Dealer::uuid, Function.<Dealer>identity()));
    }

    @Description("The listings of the caller's dealer, open and taken down. For dealer-staff and dealer-admin.")
    @Name("listings")
    public Uni<List<ListingConnection>> ownListings(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return Batch.same(viewers, listings.mine(first, after).map(ListingConnection::of));
    }
}
