package io.heirloom.gateway.notice;

import io.heirloom.gateway.consent.Purpose;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.paging.RestPage;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "consent")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/")
interface NoticeClient {

    @GET
    @Path("/purposes")
    Uni<List<PurposeTerms>> purposes();

    @GET
    @Path("/notices/{id}/versions/{version}")
    Uni<Notice> notice(@PathParam("id") UUID id, @PathParam("version") int version);

    @GET
    @Path("/notices/versions")
    Uni<RestPage<Notice>> versions(@QueryParam("id") List<String> keys);

    @GET
    @Path("/notices")
    Uni<RestPage<Notice>> latest(
            @QueryParam("controller") String controller,
            @QueryParam("purpose") Purpose purpose,
            @QueryParam("first") int first);
}
