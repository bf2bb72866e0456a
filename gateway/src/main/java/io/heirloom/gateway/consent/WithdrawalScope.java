package io.heirloom.gateway.consent;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("WithdrawalScope")
@Description("How much a withdrawal takes back.")
public enum WithdrawalScope {
    @Description("This record.")
    RECORD,
    @Description("All that this organisation was granted.")
    ORGANISATION,
    @Description("All that anybody was granted.")
    EVERYTHING
}
