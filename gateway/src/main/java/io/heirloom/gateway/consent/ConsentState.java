package io.heirloom.gateway.consent;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("ConsentState")
@Description("The states of a consent, as DPV names them. Each end is a state of its own.")
public enum ConsentState {
    @Description("Nothing is known.")
    UNKNOWN,
    @Description("Asked for.")
    REQUESTED,
    @Description("The owner wants to decide later.")
    DEFERRED,
    @Description("Given.")
    GIVEN,
    @Description("Given again.")
    RENEWED,
    @Description("Refused.")
    REFUSED,
    @Description("Withdrawn by the owner.")
    WITHDRAWN,
    @Description("Ended by someone else.")
    REVOKED,
    @Description("Its time is over.")
    EXPIRED,
    @Description("Its ground is gone, such as after a change of title.")
    INVALIDATED
}
