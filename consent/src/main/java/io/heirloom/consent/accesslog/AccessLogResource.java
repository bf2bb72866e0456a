package io.heirloom.consent.accesslog;

import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/access-log")
class AccessLogResource {

    private final AccessLogService service;
    private final CurrentCaller callers;

    AccessLogResource(AccessLogService service, CurrentCaller callers) {
        this.service = service;
        this.callers = callers;
    }

    @GET
    @Path("/mine")
    @RolesAllowed(Roles.OWNER)
    public Uni<Page<AccessEntryView>> mine(@BeanParam @Valid PageRequest page) {
        return service.of(callers.get(), page);
    }
}
