package io.heirloom.consent.withdrawal;

import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

@Path("/consent-records/{id}/withdrawal")
@Consumes(MediaType.APPLICATION_JSON)
class WithdrawalResource {

    private final WithdrawalService service;
    private final TimeToEffect timeToEffect;
    private final CurrentCaller callers;

    WithdrawalResource(WithdrawalService service, TimeToEffect timeToEffect, CurrentCaller callers) {
        this.service = service;
        this.timeToEffect = timeToEffect;
        this.callers = callers;
    }

    @POST
    @RolesAllowed(Roles.OWNER)
    public Uni<WithdrawalView> withdraw(
            UUID id, @HeaderParam("Idempotency-Key") String key, @NotNull @Valid Withdraw request) {
        Caller owner = callers.get();
        return timeToEffect.measure(() -> service.withdraw(owner, key, id, request));
    }
}
