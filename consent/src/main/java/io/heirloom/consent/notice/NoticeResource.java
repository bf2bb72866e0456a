package io.heirloom.consent.notice;

import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;

import io.heirloom.consent.notice.content.PublishNotice;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/notices")
@Consumes(MediaType.APPLICATION_JSON)
class NoticeResource {

    private final NoticeService service;
    private final CurrentCaller callers;

    NoticeResource(NoticeService service, CurrentCaller callers) {
        this.service = service;
        this.callers = callers;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.BRAND_ADMIN})
    public Uni<NoticeView> publish(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid PublishNotice request) {
        return service.publish(callers.get(), key, request);
    }

    @GET
    @Path("/{id}/versions/{version}")
    @PermitAll
    public Uni<NoticeView> read(UUID id, int version) {
        return service.read(id, version);
    }

    /** These versions of notices; unknown ones are absent. */
    @GET
    @Path("/versions")
    @PermitAll
    public Uni<Page<NoticeView>> versions(@RestQuery @NotEmpty @Size(max = 100) List<NoticeKey> id) {
        return service.versions(id).map(found -> new Page<>(found, null));
    }

    @GET
    @PermitAll
    public Uni<Page<NoticeView>> latest(
            @QueryParam("controller") @NotNull String controller,
            @QueryParam("purpose") Purpose purpose,
            @BeanParam @Valid PageRequest page) {
        return service.latestOf(organisation(controller), purpose, page);
    }

    private static Organisation organisation(String text) {
        return Organisation.parse(text)
                .orElseThrow(() -> INVALID_REQUEST.because("controller must be brand:<id> or dealer:<id>"));
    }
}
