package io.heirloom.consent.purpose;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/purposes")
@PermitAll
class PurposeResource {

    private final PurposeCatalogue catalogue;

    PurposeResource(PurposeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public List<PurposeView> list() {
        return catalogue.all().stream()
                .map(terms -> PurposeView.of(terms, catalogue.version()))
                .toList();
    }
}
