package io.heirloom.gateway.title;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("TitleHold")
@Description("Why a title cannot be offered now.")
public enum TitleHold {
    @Description("The piece is reported missing or stolen.")
    LOSS,
    @Description("Another offer of the piece is open.")
    OFFER_OPEN
}
