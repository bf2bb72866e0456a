package io.heirloom.ownership.title;

import io.heirloom.ownership.directory.Party;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageOf;
import io.heirloom.wire.paging.PageRequest;
import io.heirloom.wire.paging.PagesRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/titles")
class TitleResource {

    private final TitleService titles;
    private final CurrentCaller callers;

    TitleResource(TitleService titles, CurrentCaller callers) {
        this.titles = titles;
        this.callers = callers;
    }

    @GET
    @Authenticated
    public Uni<Page<TitleView>> visible(@RestQuery @NotEmpty @Size(max = 100) List<UUID> item) {
        return titles.visible(callers.get(), Set.copyOf(item)).map(found -> new Page<>(found, null));
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Roles.OWNER, Roles.CLIENT_ADVISOR, Roles.BRAND_ADMIN, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    public Uni<Page<TitleView>> mine(@BeanParam @Valid PageRequest page) {
        return titles.heldBy(Party.of(callers.get()), page);
    }

    /** The first titles of each of these pieces, as far as the caller holds them. */
    @GET
    @Path("/chain")
    @RolesAllowed({Roles.OWNER, Roles.CLIENT_ADVISOR, Roles.BRAND_ADMIN, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    public Uni<Page<PageOf<ChainLink>>> chainOfEach(@BeanParam @Valid PagesRequest pages) {
        return titles.chainOfEach(Party.of(callers.get()), pages).map(found -> new Page<>(found, null));
    }

    @GET
    @Path("/{itemId}/chain")
    @RolesAllowed({Roles.OWNER, Roles.CLIENT_ADVISOR, Roles.BRAND_ADMIN, Roles.DEALER_STAFF, Roles.DEALER_ADMIN})
    public Uni<Page<ChainLink>> chain(UUID itemId, @BeanParam @Valid PageRequest page) {
        return titles.chain(Party.of(callers.get()), itemId, page);
    }
}
