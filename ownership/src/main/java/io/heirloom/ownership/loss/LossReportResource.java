package io.heirloom.ownership.loss;

import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.ownership.directory.Party;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/loss-reports")
// Said here because a record of one text would else be read from plain text too.
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.OWNER,
    Roles.CLIENT_ADVISOR,
    Roles.BRAND_ADMIN,
    Roles.DEALER_STAFF,
    Roles.DEALER_ADMIN,
    Roles.LAW_ENFORCEMENT
})
class LossReportResource {

    private static final String KEY = "Idempotency-Key";

    private final LossService losses;
    private final LossReads reads;
    private final IdempotentWrites writes;
    private final CurrentCaller callers;

    LossReportResource(LossService losses, LossReads reads, IdempotentWrites writes, CurrentCaller callers) {
        this.losses = losses;
        this.reads = reads;
        this.writes = writes;
        this.callers = callers;
    }

    @POST
    public Uni<RestResponse<LossReportView>> report(@HeaderParam(KEY) String key, @NotNull @Valid ReportLoss request) {
        var caller = callers.get();
        return writes.once(
                        caller, key, "loss.report", request, LossReportView.class, () -> losses.report(caller, request))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @POST
    @Path("/{id}/escalation")
    public Uni<LossReportView> escalate(UUID id, @HeaderParam(KEY) String key, @NotNull @Valid EscalateLoss request) {
        var caller = callers.get();
        return writes.once(
                caller,
                key,
                "loss.escalate/" + id,
                request,
                LossReportView.class,
                () -> losses.escalate(caller, id, request));
    }

    @POST
    @Path("/{id}/lift")
    public Uni<LossReportView> lift(UUID id, @HeaderParam(KEY) String key, @NotNull @Valid LiftLoss request) {
        var caller = callers.get();
        return writes.once(
                caller, key, "loss.lift/" + id, request, LossReportView.class, () -> losses.lift(caller, id, request));
    }

    @GET
    @Path("/mine")
    public Uni<Page<LossReportView>> mine(@BeanParam @Valid PageRequest page) {
        return reads.mine(Party.of(callers.get()), page);
    }
}
