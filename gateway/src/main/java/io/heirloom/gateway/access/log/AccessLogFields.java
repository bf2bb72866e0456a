package io.heirloom.gateway.access.log;

import io.heirloom.gateway.consent.ConsentRecord;
import io.heirloom.gateway.consent.Consents;
import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.Items;
import io.heirloom.gateway.paging.Slice;
import io.heirloom.gateway.viewer.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
public class AccessLogFields {

    private final AccessLogClient client;
    private final Items items;
    private final Consents consents;
    private final Downstream downstream;

    AccessLogFields(@RestClient AccessLogClient client, Items items, Consents consents, Downstream downstream) {
        this.client = client;
        this.items = items;
        this.consents = consents;
        this.downstream = downstream;
    }

    @Description("Every reading of the caller's data, newest first. For owners.")
    public Uni<List<AccessLogConnection>> accessLog(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return Batch.same(
                viewers,
                Slice.of(first, after, (rows, cursor) -> downstream.read(Part.CONSENT, () -> client.mine(rows, cursor)))
                        .map(AccessLogConnection::of));
    }

    @Description("The piece it was about.")
    @Name("item")
    public Uni<List<Item>> loggedItem(@Source List<AccessLogEntry> sources) {
        return items.byIds(Batch.keys(sources, AccessLogEntry::itemId))
                .map(found ->
                        Batch.align(sources, found, AccessLogEntry::itemId, Item::uuid, Function.<Item>identity()));
    }

    @Description("The consent that allowed it.")
    @Name("consent")
    public Uni<List<ConsentRecord>> consentOfEntry(@Source List<AccessLogEntry> sources) {
        return consents.align(sources, AccessLogEntry::recordId);
    }
}
