package io.heirloom.itemregistry.digitallink;

import io.heirloom.itemregistry.gs1.Field;
import io.heirloom.itemregistry.gs1.Gtin;
import io.heirloom.itemregistry.gs1.SerialNumber;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/digital-link")
class DigitalLinkResource {

    private final LinksetService service;

    DigitalLinkResource(LinksetService service) {
        this.service = service;
    }

    @GET
    @Path("/01/{gtin}/21/{serial}")
    @PermitAll
    @Produces({Linkset.MEDIA_TYPE, "application/json"})
    public Uni<Linkset> linkset(String gtin, String serial) {
        return service.ofItem(Gtin.parse(Field.query("gtin"), gtin), SerialNumber.parse(Field.query("serial"), serial));
    }
}
