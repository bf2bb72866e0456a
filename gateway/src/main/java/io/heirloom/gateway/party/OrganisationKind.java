package io.heirloom.gateway.party;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("OrganisationKind")
@Description("A kind of organisation.")
public enum OrganisationKind {
    @Description("A brand.")
    BRAND,
    @Description("A dealer or workshop.")
    DEALER
}
