package io.heirloom.gateway.viewer;

import io.heirloom.wire.caller.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
@ApplicationScoped
public class ViewerGraph {

    private final CurrentCaller caller;

    ViewerGraph(CurrentCaller caller) {
        this.caller = caller;
    }

    @Query
    @Authenticated
    @Description("The caller: own pieces, offers, grants, log.")
    public Uni<Viewer> viewer() {
        return Uni.createFrom().item(() -> Viewer.of(caller.get()));
    }
}
