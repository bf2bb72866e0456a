package io.heirloom.gateway.access;

import io.heirloom.gateway.consent.ConsentRecord;
import io.heirloom.gateway.consent.Consents;
import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.Items;
import io.heirloom.gateway.notice.Notice;
import io.heirloom.gateway.notice.Notices;
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
public class AccessFields {

    private final AccessClient client;
    private final Items items;
    private final Notices notices;
    private final Consents consents;
    private final Downstream downstream;

    AccessFields(
            @RestClient AccessClient client, Items items, Notices notices, Consents consents, Downstream downstream) {
        this.client = client;
        this.items = items;
        this.notices = notices;
        this.consents = consents;
        this.downstream = downstream;
    }

    @Description("Requests to the caller as an owner, or requests that the caller's staff filed.")
    public Uni<List<AccessRequestConnection>> accessRequests(
            @Source List<Viewer> viewers,
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return Batch.same(
                viewers,
                Slice.of(
                                first,
                                after,
                                (rows, cursor) -> downstream.read(Part.CONSENT, () -> client.requests(rows, cursor)))
                        .map(AccessRequestConnection::of));
    }

    @Description("The piece it is about.")
    @Name("item")
    public Uni<List<Item>> requestedItem(@Source List<AccessRequest> sources) {
        return items.byIds(Batch.keys(sources, AccessRequest::itemId))
                .map(found ->
                        Batch.align(sources, found, AccessRequest::itemId, Item::uuid, Function.<Item>identity()));
    }

    @Description("The notice it rests on, to be read before deciding.")
    @Name("notice")
    public Uni<List<Notice>> noticeOfRequest(@Source List<AccessRequest> sources) {
        return notices.versions(sources, request -> new Notices.Key(request.noticeId(), request.noticeVersion()));
    }

    @Description("The consent that came of it, once it is granted.")
    @Name("consent")
    public Uni<List<ConsentRecord>> consentOfRequest(@Source List<AccessRequest> sources) {
        return consents.align(sources, AccessRequest::recordId);
    }
}
