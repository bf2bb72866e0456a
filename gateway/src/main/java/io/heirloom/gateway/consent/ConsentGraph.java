package io.heirloom.gateway.consent;

import io.heirloom.gateway.consent.receipt.ConsentReceipt;
import io.heirloom.gateway.consent.receipt.ReceiptKey;
import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.Items;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.viewer.Viewer;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@ApplicationScoped
public class ConsentGraph {

    private final Consents consents;
    private final Items items;

    ConsentGraph(Consents consents, Items items) {
        this.consents = consents;
        this.items = items;
    }

    @Query
    @PermitAll
    @Description("The public keys to verify receipts of consents with. Public.")
    public Uni<List<@NonNull ReceiptKey>> receiptKeys() {
        return consents.receiptKeys();
    }

    @Description("The caller's decisions: who may see what. For owners.")
    public Uni<List<ConsentRecordConnection>> consents(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return Batch.same(viewers, consents.mine(first, after).map(ConsentRecordConnection::of));
    }

    @RolesAllowed(Roles.OWNER)
    @Description("The caller's decisions about this piece, the latest first. For owners.")
    @Name("consents")
    public Uni<List<ConsentRecordConnection>> consentsOfItem(
            @Source List<Item> sources,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return consents.ofItems(sources, first, after);
    }

    @Description("The piece.")
    @Name("item")
    public Uni<List<Item>> consentedItem(@Source List<ConsentRecord> sources) {
        return items.byIds(Batch.keys(sources, ConsentRecord::itemId))
                .map(found ->
                        Batch.align(sources, found, ConsentRecord::itemId, Item::uuid, Function.<Item>identity()));
    }

    @Description("The whole record aligned with ISO/IEC TS 27560, as JSON text; null before it began.")
    public Uni<List<String>> record(
            @Source List<ConsentRecord> sources,
            @Description("As it stood at that time; absent means now.") Instant at) {
        return consents.texts(sources, at);
    }

    @RolesAllowed(Roles.OWNER)
    @Description("The signed receipts of its changes, the first one first, at most 20. For the owner who gave it.")
    public Uni<List<List<@NonNull ConsentReceipt>>> receipts(@Source List<ConsentRecord> sources) {
        return consents.receipts(sources);
    }

    @Mutation
    @RolesAllowed(Roles.OWNER)
    @Description(
            "Withdraws a consent. It holds before the answer is sent. For the owner who gave it. NOT_FOUND, CONFLICT.")
    public Uni<ConsentWithdrawPayload> consentWithdraw(
            @Id @NonNull @Description("Global id of the consent record.") String consentId,
            @NonNull @DefaultValue("RECORD") @Description("How much is taken back.") WithdrawalScope scope,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                ConsentWithdrawPayload::new,
                () -> {
                    UUID id = GlobalId.read(ConsentRecord.TYPE, consentId, "consentId");
                    return consents.withdraw(idempotencyKey, id, scope).map(ConsentGraph::globalIds);
                },
                "consentId",
                "scope");
    }

    private static List<String> globalIds(ConsentClient.Withdrawn answer) {
        return answer.withdrawn().stream()
                .map(id -> GlobalId.of(ConsentRecord.TYPE, id))
                .toList();
    }
}
