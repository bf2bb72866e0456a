package io.heirloom.gateway.transfer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("TransferState")
@Description("Where an offer stands. Only an open offer moves, and it moves once.")
public enum TransferState {
    @Description("Open: the recipient may accept or decline.")
    OFFERED,
    @Description("Accepted: title has moved.")
    ACCEPTED,
    @Description("Declined by the recipient.")
    DECLINED,
    @Description("Taken back by the one who offered.")
    CANCELLED,
    @Description("Not answered in time.")
    EXPIRED
}
