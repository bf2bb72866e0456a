package io.heirloom.gateway.accreditation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("AccreditationReason")
@Description("Why a dealer was authorised on a day, or was not.")
public enum AccreditationReason {
    @Description("An authorisation was in force.")
    AUTHORISED,
    @Description("The authorisation was suspended.")
    SUSPENDED,
    @Description("The authorisation had run out.")
    LAPSED,
    @Description("The brand had ended the authorisation.")
    ENDED,
    @Description("The authorisation began later.")
    NOT_YET_VALID,
    @Description("The authorisation did not cover the model.")
    MODEL_NOT_COVERED,
    @Description("The authorisation did not cover the country.")
    COUNTRY_NOT_COVERED,
    @Description("The authorisation did not cover the activity.")
    ACTIVITY_NOT_COVERED,
    @Description("There never was an authorisation.")
    NEVER_AUTHORISED
}
