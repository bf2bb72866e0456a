package io.heirloom.gateway.item.history;

import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@ApplicationScoped
public class ItemEventGraph {

    private final ItemEvents events;
    private final NewIds newIds;

    ItemEventGraph(ItemEvents events, NewIds newIds) {
        this.events = events;
        this.newIds = newIds;
    }

    @Description("What happened to the piece, as far as it is public, oldest first.")
    public Uni<List<ItemEventConnection>> events(
            @Source List<Item> sources,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return events.ofItems(sources, first, after);
    }

    @Mutation
    @RolesAllowed({Roles.BRAND_ADMIN, Roles.DEALER_STAFF})
    @Description(
            "Records a life event. For brand-admin, and for dealer-staff while they have custody. INVALID, NOT_FOUND, REFUSED.")
    public Uni<ItemEventRecordPayload> itemEventRecord(
            @Id @NonNull @Description("Global id of the piece.") String itemId,
            @NonNull @Description("What happened.") ItemEventRecordInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                ItemEventRecordPayload::new,
                () -> events.record(
                        idempotencyKey,
                        GlobalId.read(Item.TYPE, itemId, "itemId"),
                        RecordItemEvent.of(newIds.choose(input.id(), ItemEvent.TYPE, idempotencyKey), input)),
                "itemId");
    }
}
