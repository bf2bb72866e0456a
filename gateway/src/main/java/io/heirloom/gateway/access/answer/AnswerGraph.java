package io.heirloom.gateway.access.answer;

import io.heirloom.gateway.access.AccessRequest;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.node.GlobalId;
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
public class AnswerGraph {

    private final AnswerClient client;
    private final Downstream downstream;

    AnswerGraph(@RestClient AnswerClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    @Mutation
    @RolesAllowed(Roles.OWNER)
    @Description("Says that the owner was shown the notice. For the owner who is asked. NOT_FOUND, CONFLICT.")
    public Uni<AccessRequestDeliverPayload> accessRequestDeliver(
            @Id @NonNull @Description("Global id of the request.") String accessRequestId,
            @NonNull @Description("SHA-256 in hex of the notice that was shown.") String noticeSha256,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                AccessRequestDeliverPayload::new,
                () -> {
                    UUID id = requestId(accessRequestId);
                    return downstream.write(
                            Part.CONSENT,
                            () -> client.deliver(idempotencyKey, id, new AnswerClient.Deliver(noticeSha256)));
                },
                "accessRequestId",
                "noticeSha256");
    }

    @Mutation
    @RolesAllowed(Roles.OWNER)
    @Description(
            "Grants a request, all or part of it. For the owner who is asked. NOT_FOUND, CONFLICT, REFUSED when the notice differs.")
    public Uni<AccessRequestGrantPayload> accessRequestGrant(
            @Id @NonNull @Description("Global id of the request.") String accessRequestId,
            @NonNull @Description("What is allowed.") AccessRequestGrantInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                AccessRequestGrantPayload::new,
                () -> {
                    UUID id = requestId(accessRequestId);
                    return downstream.write(Part.CONSENT, () -> client.grant(idempotencyKey, id, input));
                },
                "accessRequestId");
    }

    @Mutation
    @RolesAllowed(Roles.OWNER)
    @Description(
            "Refuses a request; the one who asked does not learn it. For the owner who is asked. NOT_FOUND, CONFLICT.")
    public Uni<AccessRequestRefusePayload> accessRequestRefuse(
            @Id @NonNull @Description("Global id of the request.") String accessRequestId,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                AccessRequestRefusePayload::new,
                () -> {
                    UUID id = requestId(accessRequestId);
                    return downstream
                            .write(Part.CONSENT, () -> client.refuse(idempotencyKey, id))
                            .map(AnswerClient.Refusal::state);
                },
                "accessRequestId");
    }

    private static UUID requestId(String accessRequestId) {
        return GlobalId.read(AccessRequest.TYPE, accessRequestId, "accessRequestId");
    }
}
