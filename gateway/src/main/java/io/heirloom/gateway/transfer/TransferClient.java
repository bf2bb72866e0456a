package io.heirloom.gateway.transfer;

import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.paging.RestPage;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "ownership")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/transfers")
interface TransferClient {

    @GET
    Uni<RestPage<Transfer>> byIds(@QueryParam("id") List<UUID> ids);

    @GET
    @Path("/mine")
    Uni<RestPage<Transfer>> mine(
            @QueryParam("direction") TransferDirection direction,
            @QueryParam("first") int first,
            @QueryParam("after") String after);
}
