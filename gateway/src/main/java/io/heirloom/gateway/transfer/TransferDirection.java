package io.heirloom.gateway.transfer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("TransferDirection")
@Description("How a transfer runs, seen from the viewer.")
public enum TransferDirection {
    @Description("Offered to the viewer.")
    INCOMING,
    @Description("Offered by the viewer or the viewer's organisation.")
    OUTGOING
}
