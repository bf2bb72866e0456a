package io.heirloom.consent.decision;

import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

@Path("/decisions")
@Consumes(MediaType.APPLICATION_JSON)
class DecisionResource {

    private final DecisionService service;
    private final CurrentCaller callers;

    DecisionResource(DecisionService service, CurrentCaller callers) {
        this.service = service;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({
        Roles.CLIENT_ADVISOR,
        Roles.BRAND_ANALYST,
        Roles.BRAND_ADMIN,
        Roles.DEALER_STAFF,
        Roles.DEALER_ADMIN,
        Roles.PRIVACY_OFFICER,
        Roles.AUDITOR,
        Roles.LAW_ENFORCEMENT
    })
    public Uni<DecisionsView> decide(@NotNull @Valid AskDecisions request) {
        return service.decide(callers.get(), request);
    }
}
