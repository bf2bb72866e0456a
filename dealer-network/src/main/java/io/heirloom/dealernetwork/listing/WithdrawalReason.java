package io.heirloom.dealernetwork.listing;

public enum WithdrawalReason {
    BY_DEALER,
    LOSS_REPORTED,
    LEFT_THE_DEALER
}
