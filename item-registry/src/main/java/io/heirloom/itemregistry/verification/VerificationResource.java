package io.heirloom.itemregistry.verification;

import io.heirloom.itemregistry.gs1.Field;
import io.heirloom.itemregistry.gs1.Gtin;
import io.heirloom.itemregistry.gs1.SerialNumber;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/verifications")
class VerificationResource {

    private final VerificationService service;

    VerificationResource(VerificationService service) {
        this.service = service;
    }

    /** The public check: no account, and unknown pieces get an answer of the same shape. */
    @GET
    @PermitAll
    public Uni<VerificationView> check(@QueryParam("gtin") String gtin, @QueryParam("serial") String serial) {
        return service.check(Gtin.parse(Field.query("gtin"), gtin), SerialNumber.parse(Field.query("serial"), serial));
    }
}
