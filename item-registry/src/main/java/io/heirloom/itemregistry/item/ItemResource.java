package io.heirloom.itemregistry.item;

import static io.heirloom.wire.problem.CommonProblem.UNAUTHENTICATED;

import io.heirloom.itemregistry.gs1.Field;
import io.heirloom.itemregistry.gs1.Gtin;
import io.heirloom.itemregistry.gs1.SerialNumber;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/items")
class ItemResource {

    private final ItemService service;
    private final CurrentCaller caller;

    ItemResource(ItemService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** One of three ways to ask: up to 100 ids, one GTIN with serial, or a brand's pieces page by page. */
    @GET
    @PermitAll
    public Uni<Page<ItemView>> list(
            @RestQuery @Size(max = 100) List<UUID> id,
            @QueryParam("gtin") String gtin,
            @QueryParam("serial") String serial,
            @QueryParam("brand") UUID brand,
            @BeanParam @Valid PageRequest page) {
        if (!id.isEmpty()) {
            return caller.find().chain(who -> service.byIds(who, id));
        }
        if (gtin != null || serial != null) {
            return service.byKey(
                    Gtin.parse(Field.query("gtin"), gtin), SerialNumber.parse(Field.query("serial"), serial));
        }
        if (brand == null) {
            throw Field.query("id").refuse("one-of", "must be given, or gtin with serial, or brand");
        }
        return caller.find()
                .map(who -> who.orElseThrow(UNAUTHENTICATED::because))
                .chain(who -> service.page(who, brand, page));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Uni<ItemView> byId(UUID id) {
        return caller.find().chain(who -> service.byId(who, id));
    }
}
