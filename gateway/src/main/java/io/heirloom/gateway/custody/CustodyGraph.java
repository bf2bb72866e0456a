package io.heirloom.gateway.custody;

import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.gateway.party.Party;
import io.heirloom.gateway.party.PartyKind;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class CustodyGraph {

    private static final String TYPE = "Custody";

    private final CustodyClient client;
    private final Downstream downstream;
    private final NewIds newIds;

    CustodyGraph(@RestClient CustodyClient client, Downstream downstream, NewIds newIds) {
        this.client = client;
        this.downstream = downstream;
        this.newIds = newIds;
    }

    @Mutation
    @RolesAllowed({Roles.OWNER, Roles.BRAND_ADMIN, Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    @Description(
            "Hands a piece over to a dealer or workshop; title stays. For the title holder. STALE_VERSION, CONFLICT, NOT_FOUND.")
    public Uni<CustodyHandOverPayload> custodyHandOver(
            @Id @NonNull @Description("Global id of the piece.") String itemId,
            @NonNull @Description("To whom and why.") CustodyHandOverInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                CustodyHandOverPayload::new,
                () -> {
                    var request = new CustodyClient.HandOver(
                            newIds.choose(input.id(), TYPE, idempotencyKey),
                            GlobalId.read(Item.TYPE, itemId, "itemId"),
                            input.titleVersion(),
                            input.purpose(),
                            new Party(PartyKind.DEALER, GlobalId.read(Dealer.TYPE, input.dealerId(), "dealerId")),
                            input.until());
                    return downstream.write(Part.OWNERSHIP, () -> client.handOver(idempotencyKey, request));
                },
                "itemId");
    }

    @Mutation
    @RolesAllowed({Roles.OWNER, Roles.BRAND_ADMIN, Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    @Description(
            "Gives a piece back to its title holder. For the custodian or the holder. STALE_VERSION, CONFLICT, NOT_FOUND.")
    public Uni<CustodyReturnPayload> custodyReturn(
            @Id @NonNull @Description("Global id of the custody.") String custodyId,
            @Description("The version that was read.") int version,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                CustodyReturnPayload::new,
                () -> {
                    UUID id = GlobalId.read(TYPE, custodyId, "custodyId");
                    return downstream.write(
                            Part.OWNERSHIP,
                            () -> client.giveBack(idempotencyKey, id, new CustodyClient.GiveBack(version)));
                },
                "custodyId",
                "version");
    }
}
