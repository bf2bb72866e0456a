package io.heirloom.gateway.proof;

import io.heirloom.gateway.item.Item;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

@GraphQLApi
@ApplicationScoped
public class ProofFields {

    private final Bundles bundles;

    ProofFields(Bundles bundles) {
        this.bundles = bundles;
    }

    @Description(
            "The proof bundle of the piece, with the parts that the viewer may open. Null when there is nothing to prove yet.")
    public Uni<List<Proof>> proof(@Source List<Item> sources) {
        return bundles.ofItems(sources).map(found -> sources.stream()
                .map(item -> proof(item, found.get(item.uuid())))
                .toList());
    }

    private static Proof proof(Item item, Bundle bundle) {
        return bundle == null
                ? null
                : new Proof(bundle.json().toString(), bundle.events(), bundle.complete(), ProofPaths.download(item));
    }
}
