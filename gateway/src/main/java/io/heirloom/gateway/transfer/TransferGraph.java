package io.heirloom.gateway.transfer;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.Items;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.gateway.viewer.Viewer;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@ApplicationScoped
public class TransferGraph {

    private final Transfers transfers;
    private final Items items;
    private final NewIds newIds;

    TransferGraph(Transfers transfers, Items items, NewIds newIds) {
        this.transfers = transfers;
        this.items = items;
        this.newIds = newIds;
    }

    @Description("The piece.")
    @Name("item")
    public Uni<List<Item>> transferItem(@Source List<Transfer> sources) {
        return items.byIds(Batch.keys(sources, Transfer::itemId))
                .map(found -> Batch.align(sources, found, Transfer::itemId, Item::uuid, Function.<Item>identity()));
    }

    @Description("Offers to the caller, or to the caller's organisation, newest first.")
    public Uni<List<TransferConnection>> incomingOffers(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return mine(viewers, TransferDirection.INCOMING, first, after);
    }

    @Description("Offers by the caller, or by the caller's organisation, newest first.")
    public Uni<List<TransferConnection>> outgoingOffers(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return mine(viewers, TransferDirection.OUTGOING, first, after);
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
                () -> transfers.offer(
                        idempotencyKey,
                        TransferClient.Offer.of(
                                newIds.choose(input.id(), Transfer.TYPE, idempotencyKey),
                                GlobalId.read(Item.TYPE, itemId, "itemId"),
                                input)),
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
        return transfers.answer(
                idempotencyKey, GlobalId.read(Transfer.TYPE, transferId, "transferId"), answer, version);
    }

    private Uni<List<TransferConnection>> mine(
            List<Viewer> viewers, TransferDirection direction, int first, String after) {
        return Batch.same(viewers, transfers.mine(direction, first, after).map(TransferConnection::of));
    }
}
