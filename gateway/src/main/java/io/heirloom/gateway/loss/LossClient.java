package io.heirloom.gateway.loss;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "ownership")
@RegisterProvider(ProblemResponseMapper.class)
@RegisterProvider(TokenForwarding.class)
@Path("/loss-reports")
interface LossClient {

    @GET
    @Path("/mine")
    Uni<RestPage<LossReport>> mine(@QueryParam("first") int first, @QueryParam("after") String after);

    @POST
    Uni<LossReport> report(@HeaderParam("Idempotency-Key") String key, ReportLoss request);

    @POST
    @Path("/{id}/escalation")
    Uni<LossReport> escalate(@HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, Escalate request);

    @POST
    @Path("/{id}/lift")
    Uni<LossReport> lift(@HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, Lift request);

    /** A new report. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportLoss(
            UUID id,
            UUID itemId,
            LossLevel level,
            LocalDate lostOn,
            String jurisdiction,
            String place,
            String policeReference,
            String statement) {

        static ReportLoss of(UUID id, UUID itemId, LossReportInput input) {
            return new ReportLoss(
                    id,
                    itemId,
                    input.level(),
                    input.lostOn(),
                    input.jurisdiction(),
                    input.place(),
                    input.policeReference(),
                    input.statement());
        }
    }

    /** What makes a missing piece a stolen one. */
    @RegisterForReflection
    record Escalate(String policeReference) {}

    /** Why a report is lifted. */
    @RegisterForReflection
    record Lift(String reason) {}
}
