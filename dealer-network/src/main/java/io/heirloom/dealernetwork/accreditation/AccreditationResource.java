package io.heirloom.dealernetwork.accreditation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/accreditations")
class AccreditationResource {
    private final AccreditationService service;

    AccreditationResource(AccreditationService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    public Uni<AccreditationView> answer(@BeanParam @Valid AskAccreditation asked) {
        return service.answer(asked);
    }
}
