package io.heirloom.gateway.loss;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.Items;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.gateway.paging.Slice;
import io.heirloom.gateway.viewer.Viewer;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class LossGraph {

    private static final String TYPE = "LossReport";

    private final LossClient client;
    private final Items items;
    private final Downstream downstream;
    private final NewIds newIds;

    LossGraph(@RestClient LossClient client, Items items, Downstream downstream, NewIds newIds) {
        this.client = client;
        this.items = items;
        this.downstream = downstream;
        this.newIds = newIds;
    }

    @Description("The piece.")
    @Name("item")
    public Uni<List<Item>> lostItem(@Source List<LossReport> sources) {
        return items.byIds(Batch.keys(sources, LossReport::itemId))
                .map(found -> Batch.align(sources, found, LossReport::itemId, Item::uuid, Function.<Item>identity()));
    }

    @Description("The caller's own loss reports.")
    public Uni<List<LossReportConnection>> lossReports(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return Batch.same(
                viewers,
                Slice.of(
                                first,
                                after,
                                (rows, cursor) -> downstream.read(Part.OWNERSHIP, () -> client.mine(rows, cursor)))
                        .map(LossReportConnection::of));
    }

    @Mutation
    @RolesAllowed({
        Roles.OWNER,
        Roles.BRAND_ADMIN,
        Roles.CLIENT_ADVISOR,
        Roles.DEALER_STAFF,
        Roles.DEALER_ADMIN,
        Roles.LAW_ENFORCEMENT
    })
    @Description(
            "Reports a piece missing or stolen: transfers stop and the public check says so. For the title holder; law-enforcement"
                    + " may enter STOLEN. INVALID, CONFLICT, NOT_FOUND.")
    public Uni<LossReportPayload> lossReport(
            @Id @NonNull @Description("Global id of the piece.") String itemId,
            @NonNull @Description("The loss.") LossReportInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                LossReportPayload::new,
                () -> {
                    var request = LossClient.ReportLoss.of(
                            newIds.choose(input.id(), TYPE, idempotencyKey),
                            GlobalId.read(Item.TYPE, itemId, "itemId"),
                            input);
                    return downstream.write(Part.OWNERSHIP, () -> client.report(idempotencyKey, request));
                },
                "itemId");
    }

    @Mutation
    @RolesAllowed({
        Roles.OWNER,
        Roles.BRAND_ADMIN,
        Roles.CLIENT_ADVISOR,
        Roles.DEALER_STAFF,
        Roles.DEALER_ADMIN,
        Roles.LAW_ENFORCEMENT
    })
    @Description("Makes a missing report a stolen one. For its declarer or law-enforcement. CONFLICT, NOT_FOUND.")
    public Uni<LossReportEscalatePayload> lossReportEscalate(
            @Id @NonNull @Description("Global id of the report.") String lossReportId,
            @NonNull @Description("The reference of the police.") String policeReference,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                LossReportEscalatePayload::new,
                () -> {
                    UUID id = GlobalId.read(TYPE, lossReportId, "lossReportId");
                    return downstream.write(
                            Part.OWNERSHIP,
                            () -> client.escalate(idempotencyKey, id, new LossClient.Escalate(policeReference)));
                },
                "lossReportId",
                "policeReference");
    }

    @Mutation
    @RolesAllowed({
        Roles.OWNER,
        Roles.BRAND_ADMIN,
        Roles.CLIENT_ADVISOR,
        Roles.DEALER_STAFF,
        Roles.DEALER_ADMIN,
        Roles.LAW_ENFORCEMENT
    })
    @Description(
            "Lifts a report. For its declarer, or a supervisor of law-enforcement. CONFLICT, NOT_FOUND, FORBIDDEN.")
    public Uni<LossReportLiftPayload> lossReportLift(
            @Id @NonNull @Description("Global id of the report.") String lossReportId,
            @NonNull @Description("Why, in one sentence.") String reason,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                LossReportLiftPayload::new,
                () -> {
                    UUID id = GlobalId.read(TYPE, lossReportId, "lossReportId");
                    return downstream.write(
                            Part.OWNERSHIP, () -> client.lift(idempotencyKey, id, new LossClient.Lift(reason)));
                },
                "lossReportId",
                "reason");
    }
}
