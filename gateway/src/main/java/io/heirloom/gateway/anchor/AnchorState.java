package io.heirloom.gateway.anchor;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("AnchorState")
@Description("Where a head of the log truthfully stands on its way to the chain. Only FINAL is anchored.")
public enum AnchorState {
    @Description("Chosen, but not accepted by a node yet.")
    QUEUED,
    @Description("A node has the transaction; it is in no block.")
    SENT,
    @Description("In a block that the chain may still take back.")
    MINED,
    @Description("In a block that the chain calls final.")
    FINAL,
    @Description("The block it was in is gone; the same transaction is sent again.")
    REORGED,
    @Description("It will not be on the chain; the reason says why.")
    FAILED
}
