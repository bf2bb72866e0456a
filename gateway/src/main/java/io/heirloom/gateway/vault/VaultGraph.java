package io.heirloom.gateway.vault;

import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.error.ProblemException;
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
public class VaultGraph {

    private final VaultClient client;
    private final Downstream downstream;

    VaultGraph(@RestClient VaultClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    @Description("The caller's own vault; null before it was first stored. For owners.")
    public Uni<List<Vault>> vault(@Source List<Viewer> viewers) {
        return Batch.same(
                viewers,
                downstream
                        .read(Part.OWNERSHIP, client::read)
                        .onFailure(VaultGraph::isAbsent)
                        .recoverWithItem(() -> null));
    }

    @Description("The exact values that a grant of these categories would show. For owners.")
    public Uni<List<VaultPreview>> vaultPreview(
            @Source List<Viewer> viewers,
            @NonNull @Description("What would be granted.") List<@NonNull DataCategory> categories) {
        return Batch.same(viewers, downstream.read(Part.OWNERSHIP, () -> client.preview(categories)));
    }

    @Mutation
    @RolesAllowed(Roles.OWNER)
    @Description("Stores the caller's vault as a whole. For owners. STALE_VERSION, INVALID.")
    public Uni<VaultUpdatePayload> vaultUpdate(
            @NonNull @Description("The vault.") VaultUpdateInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(VaultUpdatePayload::new, () -> downstream
                .write(Part.OWNERSHIP, () -> client.store(idempotencyKey, input))
                .map(VaultClient.StoredVault::version));
    }

    private static boolean isAbsent(Throwable failure) {
        return failure instanceof ProblemException problem && problem.status() == 404;
    }
}
