package io.heirloom.itemregistry.credential;

import io.heirloom.wire.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

@Path("/items/{itemId}/credential")
class CredentialResource {

    private final CredentialService service;
    private final CurrentCaller caller;

    CredentialResource(CredentialService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Produces({"application/vc", "application/json"})
    public Uni<String> document(UUID itemId, @QueryParam("serial") String serial) {
        return caller.find().chain(who -> service.document(who, itemId, serial));
    }
}
