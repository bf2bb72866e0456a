package io.heirloom.gateway.erasure;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.error.ProblemException;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.gateway.viewer.Viewer;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@GraphQLApi
@ApplicationScoped
public class ErasureGraph {

    private final ErasureClient client;
    private final Downstream downstream;
    private final NewIds newIds;

    ErasureGraph(@RestClient ErasureClient client, Downstream downstream, NewIds newIds) {
        this.client = client;
        this.downstream = downstream;
        this.newIds = newIds;
    }

    @Description("How far the caller's erasure is; null where none was asked for. For owners.")
    public Uni<List<Erasure>> erasure(@Source List<Viewer> viewers) {
        return Batch.same(
                viewers,
                downstream
                        .read(Part.OWNERSHIP, client::mine)
                        .onFailure(ErasureGraph::isAbsent)
                        .recoverWithItem(() -> null));
    }

    @Mutation
    @RolesAllowed(Roles.OWNER)
    @Description(
            "Erases the caller for ever: her vault goes, her consents and open offers end, and the keys to all else about her are"
                    + " destroyed. Her titles stay and name nobody. Nothing takes it back. For owners, with a fresh, strong sign-in."
                    + " ASSURANCE_INSUFFICIENT.")
    public Uni<ViewerErasePayload> viewerErase(
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(ViewerErasePayload::new, () -> {
            var request = new ErasureClient.EraseOwner(newIds.choose(null, Erasure.TYPE, idempotencyKey));
            return downstream.write(Part.OWNERSHIP, () -> client.erase(idempotencyKey, request));
        });
    }

    private static boolean isAbsent(Throwable failure) {
        return failure instanceof ProblemException problem && problem.status() == 404;
    }
}
