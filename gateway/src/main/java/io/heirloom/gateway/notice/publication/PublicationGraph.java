package io.heirloom.gateway.notice.publication;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.gateway.notice.Notice;
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
public class PublicationGraph {

    private final PublicationClient client;
    private final Downstream downstream;
    private final NewIds newIds;

    PublicationGraph(@RestClient PublicationClient client, Downstream downstream, NewIds newIds) {
        this.client = client;
        this.downstream = downstream;
        this.newIds = newIds;
    }

    @Mutation
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.BRAND_ADMIN})
    @Description(
            "Publishes a version of a notice. For privacy-officer, and brand-admin for the own brand. INVALID, CONFLICT, FORBIDDEN.")
    public Uni<NoticePublishPayload> noticePublish(
            @NonNull @Description("The notice.") NoticePublishInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(NoticePublishPayload::new, () -> {
            PublishNotice request = PublishNotice.of(newIds.choose(input.id(), Notice.TYPE, idempotencyKey), input);
            return downstream.write(Part.CONSENT, () -> client.publish(idempotencyKey, request));
        });
    }
}
