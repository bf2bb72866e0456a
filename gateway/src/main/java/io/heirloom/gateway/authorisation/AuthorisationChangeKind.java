package io.heirloom.gateway.authorisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("AuthorisationChangeKind")
@Description("What a brand did with an authorisation.")
public enum AuthorisationChangeKind {
    @Description("Suspended it.")
    SUSPENDED,
    @Description("Put it in force again.")
    REINSTATED,
    @Description("Ended it for good.")
    ENDED
}
