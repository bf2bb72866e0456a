package io.heirloom.dealernetwork.accreditation;

import io.heirloom.dealernetwork.authorisation.standing.Activity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/accreditations")
class AccreditationResource {
    private final AccreditationService service;

    AccreditationResource(AccreditationService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    public Uni<AccreditationView> answer(
            @RestQuery @NotNull UUID dealer,
            @RestQuery @NotNull UUID brand,
            @RestQuery @NotNull Activity activity,
            @RestQuery @Pattern(regexp = "[A-Z]{2}") String country,
            @RestQuery UUID model,
            @RestQuery LocalDate on) {
        return service.answer(new AskAccreditation(dealer, brand, activity, country, model, on));
    }
}
