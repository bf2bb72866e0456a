package io.heirloom.gateway.anchor;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.paging.Slice;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class AnchorGraph {

    private final AnchorClient client;
    private final Downstream downstream;

    AnchorGraph(@RestClient AnchorClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    @Query
    @PermitAll
    @NonNull
    @Description("The heads of the log that are brought to a chain and where each stands, newest first. Public.")
    public Uni<AnchorConnection> anchors(
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return Slice.of(
                        first,
                        after,
                        (rows, cursor) -> downstream.read(Part.LEDGER, () -> client.newestFirst(rows, cursor)))
                .map(AnchorConnection::of);
    }
}
