package io.heirloom.gateway.accreditation;

import io.heirloom.gateway.brand.Brand;
import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.dealer.DealerActivity;
import io.heirloom.gateway.dealer.Dealers;
import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.node.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class AccreditationGraph {

    private final AccreditationClient client;
    private final Dealers dealers;
    private final Downstream downstream;

    AccreditationGraph(@RestClient AccreditationClient client, Dealers dealers, Downstream downstream) {
        this.client = client;
        this.dealers = dealers;
        this.downstream = downstream;
    }

    @Query
    @PermitAll
    @Description("Whether a dealer was authorised by a brand for something on a day. Public.")
    public Uni<DealerAccreditation> dealerAccreditation(
            @Id @NonNull @Description("Global id of the dealer.") String dealerId,
            @Id @NonNull @Description("Global id of the brand.") String brandId,
            @NonNull @Description("For what.") DealerActivity activity,
            @Description("In which country, ISO 3166-1; absent means the dealer's own.") String country,
            @Description("On which day; absent means today.") LocalDate on) {
        UUID dealer = GlobalId.read(Dealer.TYPE, dealerId, "dealerId");
        UUID brand = GlobalId.read(Brand.TYPE, brandId, "brandId");
        return downstream.read(Part.DEALER_NETWORK, () -> client.ask(dealer, brand, activity, country, on));
    }

    @Description("The dealer.")
    @Name("dealer")
    public Uni<List<Dealer>> accreditedDealer(@Source List<DealerAccreditation> answers) {
        return dealers.byIds(Batch.keys(answers, DealerAccreditation::dealerId))
                .map(found -> Batch.align(
                        answers, found, DealerAccreditation::dealerId, Dealer::uuid, Function.<Dealer>identity()));
    }
}
