package io.heirloom.gateway.consent;

import io.heirloom.gateway.brand.Brand;
import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.party.OrganisationKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A brand or dealer as people read it.")
public record Organisation(
        @NonNull @Description("Which of the two.") OrganisationKind kind,
        @Ignore UUID id,

        @Description("Its name; null until it is known here.")
        String name) {

    @Id
    @NonNull
    @Description("Its global id as a brand or dealer.")
    public String getOrganisationId() {
        return switch (kind) {
            case BRAND -> GlobalId.of(Brand.TYPE, id);
            case DEALER -> GlobalId.of(Dealer.TYPE, id);
        };
    }
}
