package io.heirloom.consent.withdrawal;

/** How much is taken back; never more than is named. */
enum WithdrawalScope {
    /** This one record. */
    RECORD,
    /** Everything given to the controller of this record. */
    ORGANISATION,
    /** Everything given to anybody. */
    EVERYTHING
}
