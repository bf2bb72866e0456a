package io.heirloom.gateway.viewer;

import io.heirloom.gateway.party.Party;
import io.heirloom.gateway.party.PartyKind;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The caller, as the token says who it is.")
public record Viewer(
        @NonNull @Description("The caller's roles.") List<@NonNull String> roles,

        @Description("The brand or dealer the caller works for.")
        Party organisation,

        @Description("Whether the sign-in is strong and fresh enough to give title away.")
        boolean stronglySignedIn) {

    static Viewer of(Caller caller) {
        return new Viewer(
                caller.roles().stream().sorted().toList(),
                caller.organisation().map(Viewer::party).orElse(null),
                caller.strong());
    }

    private static Party party(Organisation organisation) {
        return switch (organisation.kind()) {
            case BRAND -> new Party(PartyKind.BRAND, organisation.id());
            case DEALER -> new Party(PartyKind.DEALER, organisation.id());
        };
    }
}
