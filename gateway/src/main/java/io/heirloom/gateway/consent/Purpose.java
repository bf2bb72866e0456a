package io.heirloom.gateway.consent;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("Purpose")
@Description("Why data are read. The list is closed; Query.purposes says what each allows.")
public enum Purpose {
    @Description("Servicing a piece.")
    SERVICE,
    @Description("Calling pieces back.")
    RECALL,
    @Description("Personal advice to a client.")
    CLIENTELING,
    @Description("News and offers.")
    MARKETING,
    @Description("Invitations.")
    EVENTS,
    @Description("Being known in the boutique.")
    INSTORE,
    @Description("Reselling a piece.")
    RESALE,
    @Description("Proving that a piece is genuine.")
    AUTHENTICITY,
    @Description("Moving title.")
    TRANSFER,
    @Description("Insuring a piece.")
    INSURANCE,
    @Description("Passing a piece on to heirs.")
    INHERITANCE,
    @Description("Figures that show no person.")
    ANALYTICS,
    @Description("Answering requests of the person herself.")
    RIGHTS,
    @Description("Checking that the rules were kept.")
    AUDIT,
    @Description("Legal claims and duties.")
    LEGAL
}
