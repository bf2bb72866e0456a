package io.heirloom.gateway.consent;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.Items;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.paging.Slice;
import io.heirloom.gateway.viewer.Viewer;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class ConsentGraph {

    private static final int ALL = 100;

    private final ConsentClient client;
    private final Items items;
    private final Downstream downstream;

    ConsentGraph(@RestClient ConsentClient client, Items items, Downstream downstream) {
        this.client = client;
        this.items = items;
        this.downstream = downstream;
    }

    @Description("The caller's decisions: who may see what. For owners.")
    public Uni<List<ConsentRecordConnection>> consents(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return Batch.each(viewers, _ -> Slice.of(first, after, this::mine).map(ConsentRecordConnection::of));
    }

    @RolesAllowed(Roles.OWNER)
    @Description("The caller's decisions about this piece, the latest hundred of all decisions searched. For owners.")
    @Name("consents")
    public Uni<List<List<@NonNull ConsentRecord>>> consentsOfItem(@Source List<Item> sources) {
        return mine(ALL, null).map(page -> {
            Map<UUID, List<ConsentRecord>> byItem = page.items().stream()
                    .filter(record -> record.itemId() != null)
                    .collect(Collectors.groupingBy(ConsentRecord::itemId));
            return sources.stream()
                    .map(item -> byItem.getOrDefault(item.uuid(), List.of()))
                    .toList();
        });
    }

    @Description("The piece.")
    @Name("item")
    public Uni<List<Item>> consentedItem(@Source List<ConsentRecord> sources) {
        return items.byIds(Batch.keys(sources, ConsentRecord::itemId))
                .map(found ->
                        Batch.align(sources, found, ConsentRecord::itemId, Item::uuid, Function.<Item>identity()));
    }

    @Description("The whole record aligned with ISO/IEC TS 27560, as JSON text.")
    public Uni<List<String>> record(@Source List<ConsentRecord> sources) {
        return Batch.each(sources, record -> downstream.read(Part.CONSENT, () -> client.record(record.uuid())));
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
                    return downstream
                            .write(
                                    Part.CONSENT,
                                    () -> client.withdraw(idempotencyKey, id, new ConsentClient.Withdraw(scope)))
                            .map(ConsentGraph::globalIds);
                },
                "consentId",
                "scope");
    }

    private Uni<RestPage<ConsentRecord>> mine(int first, String after) {
        return downstream.read(Part.CONSENT, () -> client.mine(first, after));
    }

    private static List<String> globalIds(ConsentClient.Withdrawn answer) {
        return answer.withdrawn().stream()
                .map(id -> GlobalId.of(ConsentRecord.TYPE, id))
                .toList();
    }
}
