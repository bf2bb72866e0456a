package io.heirloom.ownership.title;

/** Why title moves. */
public enum TransferReason {
    SALE,
    RESALE,
    GIFT,
    HAND_DOWN,
    INHERITANCE,
    REPLACEMENT,
    BUY_BACK,
    COURT_ORDER,
    RECOVERY;

    /** Nobody pays for a gift, a hand-me-down or an inheritance. */
    public boolean takesPrice() {
        return this != GIFT && this != HAND_DOWN && this != INHERITANCE;
    }
}
