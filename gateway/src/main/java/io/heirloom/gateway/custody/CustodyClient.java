package io.heirloom.gateway.custody;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.party.Party;
import io.heirloom.gateway.title.Custody;
import io.heirloom.gateway.title.CustodyPurpose;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "ownership")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/custodies")
interface CustodyClient {

    @POST
    Uni<Custody> handOver(@HeaderParam("Idempotency-Key") String key, HandOver request);

    @POST
    @Path("/{id}/return")
    Uni<Custody> giveBack(@HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, GiveBack request);

    /** A handing over. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandOver(UUID id, UUID itemId, int titleVersion, CustodyPurpose purpose, Party custodian, LocalDate until) {}

    /** The version that was read. */
    @RegisterForReflection
    record GiveBack(int version) {}
}
