package io.heirloom.gateway.item.history;

import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.wire.paging.PageOf;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "item-registry")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/items")
interface ItemEventClient {

    @GET
    @Path("/{id}/events")
    Uni<RestPage<ItemEvent>> events(
            @PathParam("id") UUID id, @QueryParam("first") int first, @QueryParam("after") String after);

    @GET
    @Path("/events")
    Uni<RestPage<PageOf<ItemEvent>>> eventsOfEach(@QueryParam("id") List<UUID> ids, @QueryParam("first") int first);

    @POST
    @Path("/{id}/events")
    Uni<ItemEvent> record(@HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, RecordItemEvent event);
}
