package io.heirloom.gateway.model;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import java.util.List;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import io.heirloom.gateway.error.ProblemResponseMapper;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.downstream.TokenForwarding;
import java.util.UUID;
import io.smallrye.mutiny.Uni;

@RegisterRestClient(configKey = "item-registry")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/models")
interface ModelClient {

    @GET
    Uni<RestPage<ProductModel>> byIds(@QueryParam("id") List<UUID> ids, @QueryParam("first") int first);

    @GET
    Uni<RestPage<ProductModel>> page(
            @QueryParam("brand") UUID brand, @QueryParam("first") int first, @QueryParam("after") String after);

    @POST
    Uni<ProductModel> register(@HeaderParam("Idempotency-Key") String key, RegisterModel model);
}
