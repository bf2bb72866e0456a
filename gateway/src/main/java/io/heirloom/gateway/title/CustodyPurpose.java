package io.heirloom.gateway.title;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("CustodyPurpose")
@Description("Why a piece is in other hands than its title holder's.")
public enum CustodyPurpose {
    @Description("For service or repair.")
    SERVICE,
    @Description("To be sold for its holder.")
    CONSIGNMENT,
    @Description("On loan.")
    LOAN
}
