package io.heirloom.gateway.authorisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("AuthorisationStanding")
@Description("How an authorisation stands on a day.")
public enum AuthorisationStanding {
    @Description("It begins later.")
    NOT_YET_VALID,
    @Description("It is in force.")
    IN_FORCE,
    @Description("The brand has suspended it.")
    SUSPENDED,
    @Description("Its time is over.")
    LAPSED,
    @Description("The brand has ended it for good.")
    ENDED
}
