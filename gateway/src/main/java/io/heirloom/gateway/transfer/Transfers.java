package io.heirloom.gateway.transfer;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.paging.Slice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What other folders ask about transfers. */
@ApplicationScoped
public class Transfers {

    private final TransferClient client;
    private final Downstream downstream;

    Transfers(@RestClient TransferClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    public Uni<Transfer> byId(UUID id) {
        return downstream
                .readAll(Part.OWNERSHIP, List.of(id), some -> client.byIds(some).map(RestPage::items))
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<Slice<Transfer>> mine(TransferDirection direction, int first, String after) {
        return Slice.of(
                first,
                after,
                (rows, cursor) -> downstream.read(Part.OWNERSHIP, () -> client.mine(direction, rows, cursor)));
    }
}
