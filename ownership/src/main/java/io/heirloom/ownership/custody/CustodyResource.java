package io.heirloom.ownership.custody;

import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/custodies")
@RolesAllowed({Roles.OWNER, Roles.CLIENT_ADVISOR, Roles.BRAND_ADMIN, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
class CustodyResource {

    private final CustodyService custodies;
    private final IdempotentWrites writes;
    private final CurrentCaller callers;

    CustodyResource(CustodyService custodies, IdempotentWrites writes, CurrentCaller callers) {
        this.custodies = custodies;
        this.writes = writes;
        this.callers = callers;
    }

    @POST
    public Uni<RestResponse<CustodyView>> handOver(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid HandOver request) {
        var caller = callers.get();
        return writes.once(
                        caller,
                        key,
                        "custody.hand-over",
                        request,
                        CustodyView.class,
                        () -> custodies.handOver(caller, request))
                .map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
    }

    @POST
    @Path("/{id}/return")
    public Uni<CustodyView> giveBack(
            UUID id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid ReturnPiece request) {
        var caller = callers.get();
        return writes.once(
                caller,
                key,
                "custody.return/" + id,
                request,
                CustodyView.class,
                () -> custodies.giveBack(caller, id, request.version()));
    }
}
