package io.heirloom.gateway.listing;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.paging.Slice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Listings, for the graph and for the item page. */
@ApplicationScoped
public class Listings {

    private final ListingClient client;
    private final Downstream downstream;

    Listings(@RestClient ListingClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    public Uni<List<Listing>> ofItems(Collection<UUID> items) {
        return downstream.readAll(Part.DEALER_NETWORK, items, some -> client.ofItems(some, some.size())
                .map(RestPage::items));
    }

    Uni<Slice<Listing>> page(int first, String after) {
        return Slice.of(
                first, after, (rows, cursor) -> downstream.read(Part.DEALER_NETWORK, () -> client.page(rows, cursor)));
    }

    Uni<Slice<Listing>> mine(int first, String after) {
        return Slice.of(
                first, after, (rows, cursor) -> downstream.read(Part.DEALER_NETWORK, () -> client.mine(rows, cursor)));
    }

    Uni<Listing> open(String key, ListingClient.OpenListing listing) {
        return downstream.write(Part.DEALER_NETWORK, () -> client.open(key, listing));
    }

    Uni<Listing> withdraw(String key, UUID id, int version) {
        return downstream.write(
                Part.DEALER_NETWORK, () -> client.withdraw(key, id, new ListingClient.Withdraw(version)));
    }
}
