package io.heirloom.dealernetwork.authorisation;

import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageOf;
import io.heirloom.wire.paging.PageRequest;
import io.heirloom.wire.paging.PagesRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/dealers")
class DealerAuthorisationsResource {
    private final AuthorisationHistory history;
    private final CurrentCaller caller;

    DealerAuthorisationsResource(AuthorisationHistory history, CurrentCaller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Path("/{dealerId}/authorisations")
    @PermitAll
    public Uni<Page<AuthorisationView>> ofDealer(@RestPath UUID dealerId, @BeanParam @Valid PageRequest page) {
        return caller.find().chain(known -> history.ofDealer(known, dealerId, page));
    }

    /** The first authorisations of each of these dealers. */
    @GET
    @Path("/authorisations")
    @PermitAll
    public Uni<Page<PageOf<AuthorisationView>>> ofEach(@BeanParam @Valid PagesRequest pages) {
        return caller.find().chain(known -> history.ofEach(known, pages)).map(found -> new Page<>(found, null));
    }
}
