package io.heirloom.gateway.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.money.MoneyInput;
import io.heirloom.gateway.paging.RestPage;
import io.quarkus.runtime.annotations.RegisterForReflection;
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

@RegisterRestClient(configKey = "dealer-network")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/")
interface ListingClient {

    @GET
    @Path("/listings")
    Uni<RestPage<Listing>> ofItems(@QueryParam("item") List<UUID> items, @QueryParam("first") int first);

    @GET
    @Path("/listings")
    Uni<RestPage<Listing>> page(@QueryParam("first") int first, @QueryParam("after") String after);

    @GET
    @Path("/listings/mine")
    Uni<RestPage<Listing>> mine(@QueryParam("first") int first, @QueryParam("after") String after);

    @POST
    @Path("/listings")
    Uni<Listing> open(@HeaderParam("Idempotency-Key") String key, OpenListing listing);

    @POST
    @Path("/listings/{id}/withdrawal")
    Uni<Listing> withdraw(@HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, Withdraw request);

    /** A listing to be opened. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenListing(UUID id, UUID itemId, MoneyInput price, String description) {}

    /** The version that was read. */
    @RegisterForReflection
    record Withdraw(int version) {}
}
