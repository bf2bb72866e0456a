package io.heirloom.ownership.title;

/** Why a piece is in other hands than its title holder's. */
public enum CustodyPurpose {
    SERVICE,
    CONSIGNMENT,
    LOAN
}
