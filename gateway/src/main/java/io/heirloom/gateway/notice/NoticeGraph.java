package io.heirloom.gateway.notice;

import io.heirloom.gateway.consent.Purpose;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.party.OrganisationInput;
import io.heirloom.gateway.party.Party;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class NoticeGraph {

    private final NoticeClient client;
    private final Downstream downstream;

    NoticeGraph(@RestClient NoticeClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    @Query
    @PermitAll
    @Description("The closed list of purposes and what each allows. Public.")
    public Uni<List<@NonNull PurposeTerms>> purposes() {
        return downstream.read(Part.CONSENT, client::purposes);
    }

    @Query
    @PermitAll
    @Description("One version of a notice. Public.")
    public Uni<Notice> notice(
            @Id @NonNull @Description("Global id of the notice.") String id,
            @Description("Its version, from 1.") int version) {
        UUID uuid = GlobalId.read(Notice.TYPE, id, "id");
        return downstream.read(Part.CONSENT, () -> client.notice(uuid, version));
    }

    @Query
    @PermitAll
    @Description("The latest version of each notice of a brand or dealer. Public.")
    public Uni<List<@NonNull Notice>> notices(
            @NonNull @Description("Brand or dealer, and which.") OrganisationInput controller,
            @Description("For which purpose; absent means all.") Purpose purpose) {
        Party party = controller.party("controller");
        String name = party.kind().name().toLowerCase(Locale.ROOT) + ":" + party.id();
        return downstream
                .read(Part.CONSENT, () -> client.latest(name, purpose, 100))
                .map(RestPage::items);
    }
}
