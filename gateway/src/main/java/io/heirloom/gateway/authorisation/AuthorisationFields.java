package io.heirloom.gateway.authorisation;

import io.heirloom.gateway.brand.Brand;
import io.heirloom.gateway.brand.Brands;
import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.dealer.Dealers;
import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.paging.Pages;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.wire.paging.PageOf;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
    private final Downstream downstream;
    private final Pages.Source<DealerAuthorisation> ofDealers = new OfDealers();

    AuthorisationFields(@RestClient AuthorisationClient client, Dealers dealers, Brands brands, Downstream downstream) {
        this.client = client;
        this.dealers = dealers;
        this.brands = brands;
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
