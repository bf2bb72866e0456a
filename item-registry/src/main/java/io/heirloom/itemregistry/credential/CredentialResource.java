package io.heirloom.itemregistry.credential;

import io.heirloom.itemregistry.value.PieceKey;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/items")
class CredentialResource {

    private final CredentialService service;
    private final CurrentCaller caller;

    CredentialResource(CredentialService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("/{itemId}/credential")
    @PermitAll
    @Produces({"application/vc", "application/json"})
    public Uni<String> document(UUID itemId, @QueryParam("serial") String serial) {
        return caller.find().chain(who -> service.document(who, itemId, serial));
    }

    /** The credentials of these pieces, as far as the caller may see or already knows their serials. */
    @GET
    @Path("/credentials")
    @PermitAll
    public Uni<Page<CredentialView>> documents(@RestQuery @NotEmpty @Size(max = 100) List<PieceKey> id) {
        return caller.find().chain(who -> service.documents(who, id)).map(found -> new Page<>(found, null));
    }
}
