package io.heirloom.gateway.model;

import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.wire.paging.PageOf;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "item-registry")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/")
interface ModelClient {

    @GET
    @Path("/models")
    Uni<RestPage<ProductModel>> byIds(@QueryParam("id") List<UUID> ids, @QueryParam("first") int first);

    @GET
    @Path("/models")
    Uni<RestPage<ProductModel>> page(
            @QueryParam("brand") UUID brand, @QueryParam("first") int first, @QueryParam("after") String after);

    @GET
    @Path("/brands/models")
    Uni<RestPage<PageOf<ProductModel>>> ofBrands(@QueryParam("id") List<UUID> brands, @QueryParam("first") int first);

    @POST
    @Path("/models")
    Uni<ProductModel> register(@HeaderParam("Idempotency-Key") String key, RegisterModel model);
}
