package io.heirloom.gateway.dealer;

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

/** What other folders ask about dealers. */
@ApplicationScoped
public class Dealers {

    private final DealerClient client;
    private final Downstream downstream;

    Dealers(@RestClient DealerClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    public Uni<List<Dealer>> byIds(Collection<UUID> ids) {
        return downstream.readAll(Part.DEALER_NETWORK, ids, some -> client.byIds(some, some.size())
                .map(RestPage::items));
    }

    public Uni<Dealer> byId(UUID id) {
        return byIds(List.of(id)).map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<Slice<Dealer>> page(int first, String after) {
        return Slice.of(
                first, after, (rows, cursor) -> downstream.read(Part.DEALER_NETWORK, () -> client.page(rows, cursor)));
    }

    Uni<Dealer> enter(String key, DealerClient.EnterDealer dealer) {
        return downstream.write(Part.DEALER_NETWORK, () -> client.enter(key, dealer));
    }
}
