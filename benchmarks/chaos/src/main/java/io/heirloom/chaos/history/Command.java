package io.heirloom.chaos.history;

/** What clients ask for. */
public enum Command {
    REGISTER,
    RECORD,
    OFFER,
    ACCEPT,
    DECLINE,
    CANCEL,
    REPORT,
    LIFT,
    HAND_OVER,
    RETURN,
    FILE,
    DELIVER,
    GRANT,
    REFUSE,
    WITHDRAW,
    READ_TITLE,
    READ_OWNER,
    VERIFY;

    /** Whether it changes nothing. */
    public boolean isRead() {
        return this == READ_TITLE || this == READ_OWNER || this == VERIFY;
    }
}
