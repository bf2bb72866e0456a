package io.heirloom.gateway.item.registration;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.item.Item;
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
public class RegistrationGraph {

    private final RegistrationClient client;
    private final Downstream downstream;
    private final NewIds newIds;

    RegistrationGraph(@RestClient RegistrationClient client, Downstream downstream, NewIds newIds) {
        this.client = client;
        this.downstream = downstream;
        this.newIds = newIds;
    }

    @Mutation
    @RolesAllowed(Roles.BRAND_ADMIN)
    @Description(
            "Registers a piece. For brand-admin. INVALID, CONFLICT when GTIN and serial are taken, NOT_FOUND for an unknown model.")
    public Uni<ItemRegisterPayload> itemRegister(
            @NonNull @Description("The piece.") ItemRegisterInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                ItemRegisterPayload::new,
                () -> register(
                        idempotencyKey, RegisterItem.of(newIds.choose(input.id(), Item.TYPE, idempotencyKey), input)));
    }

    private Uni<Item> register(String key, RegisterItem item) {
        return downstream.write(Part.ITEM_REGISTRY, () -> client.register(key, item));
    }
}
