package io.heirloom.gateway.access;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("AccessRequestState")
@Description("Where a request for access stands. The one who asked sees neither delivery nor refusal.")
public enum AccessRequestState {
    @Description("Waiting for the owner.")
    OPEN,
    @Description("Granted.")
    GRANTED,
    @Description("Refused.")
    REFUSED,
    @Description("Not answered in time.")
    EXPIRED,
    @Description("Its ground is gone: the piece has another owner.")
    INVALIDATED
}
