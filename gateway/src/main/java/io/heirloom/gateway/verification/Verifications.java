package io.heirloom.gateway.verification;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.item.Gtin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The public check, for the graph and for the item page. */
@ApplicationScoped
public class Verifications {

    private final VerificationClient client;
    private final Downstream downstream;

    Verifications(@RestClient VerificationClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    public Uni<Verification> verify(String gtin, String serial) {
        return downstream.read(Part.ITEM_REGISTRY, () -> client.verify(Gtin.normalise(gtin), serial));
    }
}
