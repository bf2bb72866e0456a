package io.heirloom.ledger.anchor;

import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/anchors")
@PermitAll
@Tag(name = "Chain")
class AnchorResource {

    private final AnchorService service;

    AnchorResource(AnchorService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "Heads brought to the chain and where each stands, newest first")
    public Uni<Page<AnchorView>> newestFirst(@BeanParam @Valid PageRequest page) {
        return service.newestFirst(page);
    }

    @GET
    @Path("/{size: \\d+}")
    @Operation(summary = "The anchor of the head of that size on each chain: attempts, fees and every change")
    public Uni<List<AnchorHistory>> ofSize(@PathParam("size") long size) {
        return service.ofSize(size);
    }

    @GET
    @Path("/cost")
    @Operation(summary = "What the last hundred anchors in blocks have cost, for each anchor and for each leaf")
    public Uni<AnchorCost> cost() {
        return service.cost();
    }
}
