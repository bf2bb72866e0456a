package io.heirloom.gateway.authorisation.decision;

import io.heirloom.gateway.authorisation.DealerAuthorisation;
import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.model.ProductModel;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class DecisionGraph {

    private static final String TYPE = "DealerAuthorisation";

    private final DecisionClient client;
    private final Downstream downstream;
    private final NewIds newIds;

    DecisionGraph(@RestClient DecisionClient client, Downstream downstream, NewIds newIds) {
        this.client = client;
        this.downstream = downstream;
        this.newIds = newIds;
    }

    @Mutation
    @RolesAllowed(Roles.BRAND_ADMIN)
    @Description("Authorises a dealer for the caller's brand. For brand-admin. INVALID, NOT_FOUND, CONFLICT.")
    public Uni<DealerAuthorisePayload> dealerAuthorise(
            @Id @NonNull @Description("Global id of the dealer.") String dealerId,
            @NonNull @Description("What it may do.") DealerAuthoriseInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                DealerAuthorisePayload::new,
                () -> {
                    var request = new DecisionClient.GrantAuthorisation(
                            newIds.choose(input.id(), TYPE, idempotencyKey),
                            GlobalId.read(Dealer.TYPE, dealerId, "dealerId"),
                            input.activities(),
                            input.countries(),
                            models(input.modelIds()),
                            input.validFrom(),
                            input.validTo());
                    return downstream.write(Part.DEALER_NETWORK, () -> client.grant(idempotencyKey, request));
                },
                "dealerId");
    }

    @Mutation
    @RolesAllowed(Roles.BRAND_ADMIN)
    @Description(
            "Suspends an authorisation. For brand-admin of the brand that gave it. STALE_VERSION, CONFLICT, NOT_FOUND.")
    public Uni<DealerSuspendPayload> dealerSuspend(
            @Id @NonNull @Description("Global id of the authorisation.") String authorisationId,
            @NonNull @Description("The change.") DealerAuthorisationChangeInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                DealerSuspendPayload::new,
                () -> change(authorisationId, "suspension", input, idempotencyKey),
                "authorisationId");
    }

    @Mutation
    @RolesAllowed(Roles.BRAND_ADMIN)
    @Description(
            "Puts a suspended authorisation in force again. For brand-admin of the brand that gave it. STALE_VERSION, CONFLICT.")
    public Uni<DealerReinstatePayload> dealerReinstate(
            @Id @NonNull @Description("Global id of the authorisation.") String authorisationId,
            @NonNull @Description("The change.") DealerAuthorisationChangeInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                DealerReinstatePayload::new,
                () -> change(authorisationId, "reinstatement", input, idempotencyKey),
                "authorisationId");
    }

    @Mutation
    @RolesAllowed(Roles.BRAND_ADMIN)
    @Description(
            "Ends an authorisation; its history stays. For brand-admin of the brand that gave it. STALE_VERSION, CONFLICT.")
    public Uni<DealerEndPayload> dealerEnd(
            @Id @NonNull @Description("Global id of the authorisation.") String authorisationId,
            @NonNull @Description("The change.") DealerAuthorisationChangeInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                DealerEndPayload::new, () -> change(authorisationId, "end", input, idempotencyKey), "authorisationId");
    }

    private Uni<DealerAuthorisation> change(
            String id, String change, DealerAuthorisationChangeInput input, String idempotencyKey) {
        UUID uuid = GlobalId.read(TYPE, id, "authorisationId");
        return downstream.write(
                Part.DEALER_NETWORK,
                () -> client.change(idempotencyKey, uuid, change, DecisionClient.ChangeAuthorisation.of(input)));
    }

    private static List<UUID> models(List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .map(id -> GlobalId.read(ProductModel.TYPE, id, "modelIds"))
                        .toList();
    }
}
