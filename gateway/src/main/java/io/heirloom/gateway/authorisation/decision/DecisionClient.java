package io.heirloom.gateway.authorisation.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.gateway.authorisation.DealerAuthorisation;
import io.heirloom.gateway.dealer.DealerActivity;
import io.heirloom.gateway.downstream.TokenForwarding;
import io.heirloom.gateway.error.ProblemResponseMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "dealer-network")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/authorisations")
interface DecisionClient {

    @POST
    Uni<DealerAuthorisation> grant(@HeaderParam("Idempotency-Key") String key, GrantAuthorisation authorisation);

    @POST
    @Path("/{id}/{change}")
    Uni<DealerAuthorisation> change(
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") UUID id,
            @PathParam("change") String change,
            ChangeAuthorisation request);

    /** A new authorisation. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GrantAuthorisation(
            UUID id,
            UUID dealerId,
            List<DealerActivity> activities,
            List<String> countries,
            List<UUID> models,
            LocalDate validFrom,
            LocalDate validTo) {}

    /** A change, with the version that was read. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeAuthorisation(String reason, int version, LocalDate from) {
        static ChangeAuthorisation of(DealerAuthorisationChangeInput input) {
            return new ChangeAuthorisation(input.reason(), input.version(), input.from());
        }
    }
}
