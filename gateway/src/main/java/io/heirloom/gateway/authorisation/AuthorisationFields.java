package io.heirloom.gateway.authorisation;

import io.heirloom.gateway.brand.Brand;
import io.heirloom.gateway.brand.Brands;
import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.dealer.DealerBadge;
import io.heirloom.gateway.dealer.Dealers;
import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.model.Models;
import io.heirloom.gateway.model.ProductModel;
import io.heirloom.gateway.paging.Pages;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.paging.Slice;
import io.heirloom.gateway.viewer.Viewer;
import io.heirloom.wire.paging.PageOf;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class AuthorisationFields {

    private final AuthorisationClient client;
    private final Dealers dealers;
    private final Brands brands;
    private final Models models;
    private final Downstream downstream;
    private final Pages.Source<DealerAuthorisation> ofDealers = new OfDealers();

    AuthorisationFields(
            @RestClient AuthorisationClient client,
            Dealers dealers,
            Brands brands,
            Models models,
            Downstream downstream) {
        this.client = client;
        this.dealers = dealers;
        this.brands = brands;
        this.models = models;
        this.downstream = downstream;
    }

    @Description("The dealer.")
    @Name("dealer")
    public Uni<List<Dealer>> authorisedDealer(@Source List<DealerAuthorisation> authorisations) {
        return dealers.byIds(Batch.keys(authorisations, DealerAuthorisation::dealerId))
                .map(found -> Batch.align(
                        authorisations,
                        found,
                        DealerAuthorisation::dealerId,
                        Dealer::uuid,
                        Function.<Dealer>identity()));
    }

    @Description("The brand.")
    @Name("brand")
    public Uni<List<Brand>> authorisingBrand(@Source List<DealerAuthorisation> authorisations) {
        return brands.byIds(Batch.keys(authorisations, DealerAuthorisation::brandId))
                .map(found -> Batch.align(
                        authorisations, found, DealerAuthorisation::brandId, Brand::uuid, Function.<Brand>identity()));
    }

    @Description("The only models it covers; empty when it covers all of the brand.")
    @Name("models")
    public Uni<List<List<@NonNull ProductModel>>> authorisedModels(@Source List<DealerAuthorisation> authorisations) {
        List<UUID> ids = authorisations.stream()
                .flatMap(one -> one.models().stream())
                .distinct()
                .toList();
        return models.byIds(ids).map(found -> {
            Map<UUID, ProductModel> byId =
                    found.stream().collect(Collectors.toMap(ProductModel::uuid, Function.identity()));
            return authorisations.stream()
                    .map(one -> one.models().stream()
                            .map(byId::get)
                            .filter(Objects::nonNull)
                            .toList())
                    .toList();
        });
    }

    @Description("The brand that allows it.")
    @Name("brand")
    public Uni<List<Brand>> brandOfBadge(@Source List<DealerBadge> badges) {
        return brands.byIds(Batch.keys(badges, DealerBadge::brandId))
                .map(found ->
                        Batch.align(badges, found, DealerBadge::brandId, Brand::uuid, Function.<Brand>identity()));
    }

    @Description("What the caller's brand allows dealers, past and present. For brand-admin and brand-analyst.")
    public Uni<List<DealerAuthorisationConnection>> dealerAuthorisations(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return Batch.same(
                viewers,
                Slice.of(
                                first,
                                after,
                                (rows, cursor) -> downstream.read(Part.DEALER_NETWORK, () -> client.mine(rows, cursor)))
                        .map(DealerAuthorisationConnection::of));
    }

    @Description("What brands allow the dealer, past and present.")
    public Uni<List<DealerAuthorisationConnection>> authorisations(
            @Source List<Dealer> sources,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return Pages.of(sources, Dealer::uuid, first, after, ofDealers, DealerAuthorisationConnection::of);
    }

    private final class OfDealers implements Pages.Source<DealerAuthorisation> {

        @Override
        public Uni<List<PageOf<DealerAuthorisation>>> firstOfEach(List<UUID> parents, int first) {
            return downstream.readAll(Part.DEALER_NETWORK, parents, some -> client.ofDealers(some, first)
                    .map(RestPage::items));
        }

        @Override
        public Uni<RestPage<DealerAuthorisation>> page(UUID parent, int rows, String cursor) {
            return downstream.read(Part.DEALER_NETWORK, () -> client.ofDealer(parent, rows, cursor));
        }
    }
}
