package io.heirloom.gateway.dealer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("DealerActivity")
@Description("What a brand may authorise a dealer for.")
public enum DealerActivity {
    @Description("First sale of new pieces.")
    NEW_SALES,
    @Description("Certified pre-owned pieces.")
    CPO,
    @Description("Pre-owned pieces.")
    PRE_OWNED,
    @Description("Service and repair.")
    SERVICE
}
