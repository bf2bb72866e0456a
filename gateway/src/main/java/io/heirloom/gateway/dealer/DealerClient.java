package io.heirloom.gateway.dealer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.heirloom.gateway.paging.RestPage;
import io.quarkus.runtime.annotations.RegisterForReflection;
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

@RegisterRestClient(configKey = "dealer-network")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/dealers")
interface DealerClient {

    @GET
    Uni<RestPage<Dealer>> byIds(@QueryParam("id") List<UUID> ids, @QueryParam("first") int first);

    @GET
    Uni<RestPage<Dealer>> page(@QueryParam("first") int first, @QueryParam("after") String after);

    @POST
    Uni<Dealer> enter(@HeaderParam("Idempotency-Key") String key, EnterDealer dealer);

    /** A dealer to be entered. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnterDealer(UUID id, String name, String gln, String city, String country, DealerKind kind) {
        static EnterDealer of(UUID id, DealerEnterInput input) {
            return new EnterDealer(id, input.name(), input.gln(), input.city(), input.country(), input.kind());
        }
    }
}
