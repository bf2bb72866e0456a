package io.heirloom.gateway.title;

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

@RegisterRestClient(configKey = "ownership")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/titles")
interface TitleClient {

    @GET
    Uni<RestPage<Title>> ofItems(@QueryParam("item") List<UUID> items);

    @GET
    @Path("/mine")
    Uni<RestPage<Title>> mine(@QueryParam("first") int first, @QueryParam("after") String after);

    @GET
    @Path("/{itemId}/chain")
    Uni<RestPage<ChainLink>> chain(
            @PathParam("itemId") UUID itemId, @QueryParam("first") int first, @QueryParam("after") String after);

    @GET
    @Path("/chain")
    Uni<RestPage<PageOf<ChainLink>>> chainOfEach(@QueryParam("id") List<UUID> items, @QueryParam("first") int first);
}
