package io.heirloom.gateway.access;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class AccessGraph {

    private final AccessClient client;
    private final Downstream downstream;
    private final NewIds newIds;

    AccessGraph(@RestClient AccessClient client, Downstream downstream, NewIds newIds) {
        this.client = client;
        this.downstream = downstream;
        this.newIds = newIds;
    }

    @Mutation
    @RolesAllowed({Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF})
    @Description(
            "Asks the owner of a piece for access. For client-advisor and dealer-staff. The answer is the same whether an owner"
                    + " exists or not. INVALID, REFUSED.")
    public Uni<AccessRequestFilePayload> accessRequestFile(
            @Id @NonNull @Description("Global id of the piece.") String itemId,
            @NonNull @Description("What is asked.") AccessRequestFileInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                AccessRequestFilePayload::new,
                () -> {
                    var request = AccessClient.FileRequest.of(
                            newIds.choose(input.id(), AccessRequest.TYPE, idempotencyKey),
                            GlobalId.read(Item.TYPE, itemId, "itemId"),
                            input);
                    return downstream.write(Part.CONSENT, () -> client.file(idempotencyKey, request));
                },
                "itemId");
    }
}
