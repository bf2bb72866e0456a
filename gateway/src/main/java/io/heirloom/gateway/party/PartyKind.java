package io.heirloom.gateway.party;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("PartyKind")
@Description("What kind of party holds or asks.")
public enum PartyKind {
    @Description("A person.")
    OWNER,
    @Description("A brand.")
    BRAND,
    @Description("A dealer or workshop.")
    DEALER
}
