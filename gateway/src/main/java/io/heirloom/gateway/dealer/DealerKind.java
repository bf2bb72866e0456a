package io.heirloom.gateway.dealer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("DealerKind")
@Description("What a dealer does.")
public enum DealerKind {
    @Description("Sells pieces.")
    DEALER,
    @Description("Services and repairs pieces.")
    WORKSHOP
}
