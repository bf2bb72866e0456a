package io.heirloom.gateway.ownerdata;

import io.heirloom.gateway.consent.Purpose;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.vault.DataCategory;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "ownership")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/owner-data")
interface OwnerDataClient {

    @GET
    Uni<RestPage<OwnerData>> ofItems(
            @QueryParam("item") List<UUID> items,
            @QueryParam("purpose") Purpose purpose,
            @QueryParam("category") List<DataCategory> categories);
}
