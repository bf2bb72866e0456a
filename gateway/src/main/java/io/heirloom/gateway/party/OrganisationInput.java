package io.heirloom.gateway.party;

import io.heirloom.gateway.brand.Brand;
import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.node.GlobalId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("OrganisationInput")
@Description("A brand or a dealer.")
public record OrganisationInput(
        @NonNull @Description("Which of the two.") OrganisationKind kind,
        @Id @NonNull @Description("Its global id.") String id) {

    public Party party(String argument) {
        return switch (kind) {
            case BRAND -> new Party(PartyKind.BRAND, GlobalId.read(Brand.TYPE, id, argument));
            case DEALER -> new Party(PartyKind.DEALER, GlobalId.read(Dealer.TYPE, id, argument));
        };
    }
}
