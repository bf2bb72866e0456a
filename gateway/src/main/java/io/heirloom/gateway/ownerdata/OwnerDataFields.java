package io.heirloom.gateway.ownerdata;

import io.heirloom.gateway.consent.Purpose;
import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.vault.DataCategory;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class OwnerDataFields {

    private final OwnerDataClient client;
    private final Downstream downstream;

    OwnerDataFields(@RestClient OwnerDataClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    @RolesAllowed({Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF})
    @Description(
            "What the owner lets the caller's organisation see for a purpose; null where she does not. For client-advisor and"
                    + " dealer-staff. Each read is in the owner's access log.")
    public Uni<List<OwnerData>> ownerData(
            @Source List<Item> sources,
            @NonNull @Description("Why it is read.") Purpose purpose,
            @NonNull @Description("What is read.") List<@NonNull DataCategory> categories) {
        return downstream
                .readAll(Part.OWNERSHIP, Batch.keys(sources, Item::uuid), some -> client.ofItems(
                                some, purpose, categories)
                        .map(RestPage::items))
                .map(found ->
                        Batch.align(sources, found, Item::uuid, OwnerData::itemId, data -> data.empty() ? null : data));
    }
}
