package io.heirloom.gateway.transfer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("TransferReason")
@Description("Why title moves.")
public enum TransferReason {
    @Description("First sale by the brand or an authorised dealer.")
    SALE,
    @Description("Sale by an owner or of a piece that had owners before.")
    RESALE,
    @Description("A gift.")
    GIFT,
    @Description("Handed down within a family.")
    HAND_DOWN,
    @Description("Inherited.")
    INHERITANCE,
    @Description("Given in place of another piece.")
    REPLACEMENT,
    @Description("Bought back by brand or dealer.")
    BUY_BACK,
    @Description("Ordered by a court.")
    COURT_ORDER,
    @Description("Recovered after a loss.")
    RECOVERY
}
