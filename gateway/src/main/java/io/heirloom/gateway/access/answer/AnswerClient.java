package io.heirloom.gateway.access.answer;

import io.heirloom.gateway.access.AccessRequestState;
import io.heirloom.gateway.consent.ConsentRecord;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "consent")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/access-requests")
interface AnswerClient {

    @POST
    @Path("/{id}/delivery")
    Uni<NoticeDelivery> deliver(@HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, Deliver request);

    @POST
    @Path("/{id}/grant")
    Uni<ConsentRecord> grant(
            @HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, AccessRequestGrantInput request);

    @POST
    @Path("/{id}/refusal")
    Uni<Refusal> refuse(@HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id);

    /** Which notice the owner was shown. */
    @RegisterForReflection
    record Deliver(String noticeSha256) {}

    /** Where a refused request stands. */
    @RegisterForReflection
    record Refusal(AccessRequestState state) {}
}
