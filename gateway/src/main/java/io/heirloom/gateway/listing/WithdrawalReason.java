package io.heirloom.gateway.listing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("ListingWithdrawalReason")
@Description("Why a listing was taken down.")
public enum WithdrawalReason {
    @Description("By the dealer.")
    BY_DEALER,
    @Description("The piece was reported missing or stolen.")
    LOSS_REPORTED,
    @Description("The piece left the dealer's hands.")
    LEFT_THE_DEALER
}
