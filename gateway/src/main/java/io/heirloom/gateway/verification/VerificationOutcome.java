package io.heirloom.gateway.verification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("VerificationOutcome")
@Description("What a check can say. It never says more than is known.")
public enum VerificationOutcome {
    @Description("The brand registered this piece, and nothing is known against it.")
    CONFIRMED,
    @Description("Nothing is established about a piece with these numbers, in either direction.")
    NOT_ESTABLISHED,
    @Description("Something may be wrong with the piece; the reasons say what.")
    CONCERN_RAISED
}
