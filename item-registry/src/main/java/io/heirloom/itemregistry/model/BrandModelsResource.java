package io.heirloom.itemregistry.model;

import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageOf;
import io.heirloom.wire.paging.PagesRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/brands/models")
class BrandModelsResource {

    private final ModelService service;

    BrandModelsResource(ModelService service) {
        this.service = service;
    }

    /** The first models of each of these brands. The rest of a brand's models: {@code /models?brand=}. */
    @GET
    @PermitAll
    public Uni<Page<PageOf<ModelView>>> ofEach(@BeanParam @Valid PagesRequest pages) {
        return service.ofBrands(pages).map(found -> new Page<>(found, null));
    }
}
