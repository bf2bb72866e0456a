package io.heirloom.gateway.accreditation;

import io.heirloom.gateway.dealer.DealerActivity;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "dealer-network")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/accreditations")
interface AccreditationClient {

    @GET
    Uni<DealerAccreditation> ask(
            @QueryParam("dealer") UUID dealer,
            @QueryParam("brand") UUID brand,
            @QueryParam("activity") DealerActivity activity,
            @QueryParam("country") String country,
            @QueryParam("on") LocalDate on);
}
