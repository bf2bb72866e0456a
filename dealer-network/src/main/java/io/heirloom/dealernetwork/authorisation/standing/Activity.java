package io.heirloom.dealernetwork.authorisation.standing;

public enum Activity {
    /** Sale of pieces that no private owner has held. */
    NEW_SALES,
    /** Sale of second-hand pieces as certified pre-owned. */
    CPO,
    /** Sale of second-hand pieces. */
    PRE_OWNED,
    /** Service and repair. */
    SERVICE
}
