package io.heirloom.gateway.anchor;

import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.paging.RestPage;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "ledger")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/anchors")
interface AnchorClient {

    @GET
    Uni<RestPage<Anchor>> newestFirst(@QueryParam("first") int first, @QueryParam("after") String after);
}
