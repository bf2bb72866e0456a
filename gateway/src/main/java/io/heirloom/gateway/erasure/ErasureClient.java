package io.heirloom.gateway.erasure;

import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "ownership")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/erasures")
interface ErasureClient {

    @GET
    @Path("/mine")
    Uni<Erasure> mine();

    @POST
    Uni<Erasure> erase(@HeaderParam("Idempotency-Key") String key, EraseOwner request);

    /** The caller herself. */
    @RegisterForReflection
    record EraseOwner(UUID id) {}
}
