package io.heirloom.dealernetwork.authorisation;

import io.heirloom.dealernetwork.authorisation.standing.ChangeKind;
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
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/authorisations")
@Consumes(MediaType.APPLICATION_JSON)
class AuthorisationResource {
    private final AuthorisationService service;
    private final AuthorisationHistory history;
    private final CurrentCaller caller;

    AuthorisationResource(AuthorisationService service, AuthorisationHistory history, CurrentCaller caller) {
        this.service = service;
        this.history = history;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.BRAND_ADMIN)
    public Uni<RestResponse<AuthorisationView>> grant(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid GrantAuthorisation request) {
        return service.grant(caller.get(), key, request)
                .map(granted -> RestResponse.ResponseBuilder.<AuthorisationView>created(
                                URI.create("/dealers/" + granted.dealerId() + "/authorisations"))
                        .entity(granted)
                        .build());
    }

    @POST
    @Path("/{id}/suspension")
    @RolesAllowed(Roles.BRAND_ADMIN)
    public Uni<AuthorisationView> suspend(
            @HeaderParam("Idempotency-Key") String key,
            @RestPath UUID id,
            @NotNull @Valid ChangeAuthorisation request) {
        return service.change(caller.get(), key, id, ChangeKind.SUSPENDED, request);
    }

    @POST
    @Path("/{id}/reinstatement")
    @RolesAllowed(Roles.BRAND_ADMIN)
    public Uni<AuthorisationView> reinstate(
            @HeaderParam("Idempotency-Key") String key,
            @RestPath UUID id,
            @NotNull @Valid ChangeAuthorisation request) {
        return service.change(caller.get(), key, id, ChangeKind.REINSTATED, request);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Roles.BRAND_ADMIN)
    public Uni<AuthorisationView> end(
            @HeaderParam("Idempotency-Key") String key,
            @RestPath UUID id,
            @NotNull @Valid ChangeAuthorisation request) {
        return service.change(caller.get(), key, id, ChangeKind.ENDED, request);
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Roles.BRAND_ADMIN, Roles.BRAND_ANALYST})
    public Uni<Page<AuthorisationView>> ofMyBrand(@BeanParam @Valid PageRequest page) {
        return history.ofBrand(caller.get(), page);
    }
}
