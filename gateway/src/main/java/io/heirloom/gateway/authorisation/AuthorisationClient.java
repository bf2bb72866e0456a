package io.heirloom.gateway.authorisation;

import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.wire.paging.PageOf;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "dealer-network")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/")
interface AuthorisationClient {

    @GET
    @Path("/dealers/{id}/authorisations")
    Uni<RestPage<DealerAuthorisation>> ofDealer(
            @PathParam("id") UUID dealer, @QueryParam("first") int first, @QueryParam("after") String after);

    @GET
    @Path("/dealers/authorisations")
    Uni<RestPage<PageOf<DealerAuthorisation>>> ofDealers(
            @QueryParam("id") List<UUID> dealers, @QueryParam("first") int first);

    @GET
    @Path("/authorisations/mine")
    Uni<RestPage<DealerAuthorisation>> mine(@QueryParam("first") int first, @QueryParam("after") String after);
}
