package io.heirloom.dealernetwork.dealer;

public enum DealerKind {
    DEALER,
    WORKSHOP
}
