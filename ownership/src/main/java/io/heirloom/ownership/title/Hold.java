package io.heirloom.ownership.title;

/** Why a title cannot be offered now. */
public enum Hold {
    /** The piece is reported missing or stolen. */
    LOSS,
    /** Another offer of the piece is open. */
    OFFER_OPEN
}
