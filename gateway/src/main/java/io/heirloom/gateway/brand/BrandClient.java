package io.heirloom.gateway.brand;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "item-registry")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/brands")
interface BrandClient {

    @GET
    Uni<RestPage<Brand>> byIds(@QueryParam("id") List<UUID> ids, @QueryParam("first") int first);

    @GET
    Uni<RestPage<Brand>> page(@QueryParam("first") int first, @QueryParam("after") String after);

    @GET
    @Path("/keys")
    Uni<RestPage<BrandKey>> keys(@QueryParam("id") List<UUID> brands);

    @POST
    Uni<Brand> vet(@HeaderParam("Idempotency-Key") String key, VetBrand brand);

    @POST
    @Path("/{id}/keys")
    Uni<BrandKey> addKey(@HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, AddKey request);

    @POST
    @Path("/{id}/keys/{key}/compromise")
    Uni<BrandKey> compromise(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @PathParam("id") UUID id,
            @PathParam("key") UUID key,
            CompromiseKey request);

    /** From when on others may have had the key. */
    @RegisterForReflection
    record CompromiseKey(Instant compromisedAt) {}

    /** The id of the new key. */
    @RegisterForReflection
    record AddKey(UUID id) {}
}
