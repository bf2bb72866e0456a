package io.heirloom.gateway.stock;

import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.paging.RestPage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "dealer-network")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/stock")
interface StockClient {

    @GET
    @Path("/mine")
    Uni<RestPage<StockPosition>> mine(@QueryParam("first") int first, @QueryParam("after") String after);

    @POST
    Uni<StockPosition> declare(@HeaderParam("Idempotency-Key") String key, DeclareStock stock);

    @POST
    @Path("/{id}/withdrawal")
    Uni<StockPosition> withdraw(@HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, Withdraw request);

    /** A piece to be declared. */
    @RegisterForReflection
    record DeclareStock(UUID id, UUID itemId) {}

    /** The version that was read. */
    @RegisterForReflection
    record Withdraw(int version) {}
}
