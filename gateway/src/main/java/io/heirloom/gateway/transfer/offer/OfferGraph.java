package io.heirloom.gateway.transfer.offer;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.gateway.transfer.Transfer;
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
public class OfferGraph {

    private final OfferClient client;
    private final Downstream downstream;
    private final NewIds newIds;

    OfferGraph(@RestClient OfferClient client, Downstream downstream, NewIds newIds) {
        this.client = client;
        this.downstream = downstream;
        this.newIds = newIds;
    }

    @Mutation
    @RolesAllowed({Roles.OWNER, Roles.BRAND_ADMIN, Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    @Description(
            "Offers title to a named person or an organisation. For the title holder; an owner needs a fresh strong sign-in."
                    + " ASSURANCE_INSUFFICIENT, STALE_VERSION, ITEM_REPORTED_STOLEN, OUTSIDE_AUTHORISATION, NOT_FOUND.")
    public Uni<TransferOfferPayload> transferOffer(
            @Id @NonNull @Description("Global id of the piece.") String itemId,
            @NonNull @Description("To whom and why.") TransferOfferInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                TransferOfferPayload::new,
                () -> {
                    var offer = OfferClient.Offer.of(
                            newIds.choose(input.id(), Transfer.TYPE, idempotencyKey),
                            GlobalId.read(Item.TYPE, itemId, "itemId"),
                            input);
                    return downstream.write(Part.OWNERSHIP, () -> client.offer(idempotencyKey, offer));
                },
                "itemId");
    }

    @Mutation
    @RolesAllowed({Roles.OWNER, Roles.BRAND_ADMIN, Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    @Description(
            "Accepts an offer: title moves. For the recipient. STALE_VERSION, CONFLICT, ITEM_REPORTED_STOLEN, NOT_FOUND.")
    public Uni<TransferOfferAcceptPayload> transferOfferAccept(
            @Id @NonNull @Description("Global id of the transfer.") String transferId,
            @Description("The version that was read.") int version,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                TransferOfferAcceptPayload::new,
                () -> answer(transferId, "acceptance", version, idempotencyKey),
                "transferId",
                "version");
    }

    @Mutation
    @RolesAllowed({Roles.OWNER, Roles.BRAND_ADMIN, Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    @Description("Declines an offer. For the recipient. STALE_VERSION, CONFLICT, NOT_FOUND.")
    public Uni<TransferOfferDeclinePayload> transferOfferDecline(
            @Id @NonNull @Description("Global id of the transfer.") String transferId,
            @Description("The version that was read.") int version,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                TransferOfferDeclinePayload::new,
                () -> answer(transferId, "decline", version, idempotencyKey),
                "transferId",
                "version");
    }

    @Mutation
    @RolesAllowed({Roles.OWNER, Roles.BRAND_ADMIN, Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    @Description("Takes an offer back. For the side that offered. STALE_VERSION, CONFLICT, NOT_FOUND.")
    public Uni<TransferOfferCancelPayload> transferOfferCancel(
            @Id @NonNull @Description("Global id of the transfer.") String transferId,
            @Description("The version that was read.") int version,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                TransferOfferCancelPayload::new,
                () -> answer(transferId, "cancellation", version, idempotencyKey),
                "transferId",
                "version");
    }

    private Uni<Transfer> answer(String transferId, String answer, int version, String idempotencyKey) {
        UUID id = GlobalId.read(Transfer.TYPE, transferId, "transferId");
        return downstream.write(
                Part.OWNERSHIP, () -> client.answer(idempotencyKey, id, answer, new OfferClient.Answer(version)));
    }
}
