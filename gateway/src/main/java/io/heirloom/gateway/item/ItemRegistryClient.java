package io.heirloom.gateway.item;

import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.paging.RestPage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "item-registry")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/items")
interface ItemRegistryClient {

    @GET
    Uni<RestPage<Item>> byIds(@QueryParam("id") List<UUID> ids, @QueryParam("first") int first);

    @GET
    Uni<RestPage<Item>> bySerial(@QueryParam("gtin") String gtin, @QueryParam("serial") String serial);

    @GET
    Uni<RestPage<Item>> ofBrand(
            @QueryParam("brand") UUID brand, @QueryParam("first") int first, @QueryParam("after") String after);

    @GET
    @Path("/credentials")
    Uni<RestPage<ItemCredential>> credentials(@QueryParam("id") List<String> keys);

    /** The proof of manufacture of one piece, as JSON text. */
    @RegisterForReflection
    record ItemCredential(UUID itemId, String document) {}
}
