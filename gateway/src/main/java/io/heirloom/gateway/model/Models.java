package io.heirloom.gateway.model;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.paging.Pages;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.paging.Slice;
import io.heirloom.wire.paging.PageOf;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What other folders ask about models. */
@ApplicationScoped
public class Models {

    private final ModelClient client;
    private final Downstream downstream;
    private final Pages.Source<ProductModel> ofBrands = new OfBrands();

    Models(@RestClient ModelClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    public Uni<List<ProductModel>> byIds(Collection<UUID> ids) {
        return downstream.readAll(
                Part.ITEM_REGISTRY, ids, some -> client.byIds(some, some.size()).map(RestPage::items));
    }

    public Uni<ProductModel> byId(UUID id) {
        return byIds(List.of(id)).map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** The models of a brand, or of all brands when that is null. */
    public Uni<Slice<ProductModel>> page(UUID brandId, int first, String after) {
        return Slice.of(
                first,
                after,
                (rows, cursor) -> downstream.read(Part.ITEM_REGISTRY, () -> client.page(brandId, rows, cursor)));
    }

    /** The models of these brands, the same page of each; one connection for each source. */
    public <B> Uni<List<ProductModelConnection>> ofBrands(
            List<B> brands, Function<B, UUID> toId, int first, String after) {
        return Pages.of(brands, toId, first, after, ofBrands, ProductModelConnection::of);
    }

    Uni<ProductModel> register(String key, RegisterModel model) {
        return downstream.write(Part.ITEM_REGISTRY, () -> client.register(key, model));
    }

    private final class OfBrands implements Pages.Source<ProductModel> {

        @Override
        public Uni<List<PageOf<ProductModel>>> firstOfEach(List<UUID> parents, int first) {
            return downstream.readAll(Part.ITEM_REGISTRY, parents, some -> client.ofBrands(some, first)
                    .map(RestPage::items));
        }

        @Override
        public Uni<RestPage<ProductModel>> page(UUID parent, int rows, String cursor) {
            return downstream.read(Part.ITEM_REGISTRY, () -> client.page(parent, rows, cursor));
        }
    }
}
