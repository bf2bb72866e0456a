package io.heirloom.gateway.party;

import io.heirloom.gateway.brand.Brand;
import io.heirloom.gateway.brand.Brands;
import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.dealer.Dealers;
import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.item.history.ItemEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@ApplicationScoped
public class PartyFields {

    private final Brands brands;
    private final Dealers dealers;

    PartyFields(Brands brands, Dealers dealers) {
        this.brands = brands;
        this.dealers = dealers;
    }

    @Description("The brand, dealer or workshop that recorded it; null where the system did.")
    @Name("recordedBy")
    public Uni<List<Party>> recorderOfEvent(@Source List<ItemEvent> events) {
        return Uni.createFrom().item(events.stream().map(PartyFields::recorder).toList());
    }

    private static Party recorder(ItemEvent event) {
        return event.recorder() == null
                ? null
                : new Party(
                        PartyKind.valueOf(event.recorder().kind()),
                        event.recorder().id());
    }

    @Description("The brand, where the party is one.")
    @Name("brand")
    public Uni<List<Brand>> brandOfParty(@Source List<Party> parties) {
        return brands.byIds(Batch.keys(parties, Party::brandId))
                .map(found -> Batch.align(parties, found, Party::brandId, Brand::uuid, Function.<Brand>identity()));
    }

    @Description("The dealer, where the party is one.")
    @Name("dealer")
    public Uni<List<Dealer>> dealerOfParty(@Source List<Party> parties) {
        return dealers.byIds(Batch.keys(parties, Party::dealerId))
                .map(found -> Batch.align(parties, found, Party::dealerId, Dealer::uuid, Function.<Dealer>identity()));
    }
}
