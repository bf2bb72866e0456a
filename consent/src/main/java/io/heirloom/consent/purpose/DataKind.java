package io.heirloom.consent.purpose;

/** The rows of the access matrix: every kind of data the suite holds. */
public enum DataKind {
    ITEM_PUBLIC,
    ITEM_FULL,
    OWNERSHIP_STATUS,
    OWNERSHIP_HISTORY,
    OWNER_IDENTITY,
    CONTACT,
    PURCHASE_HISTORY,
    VISITS,
    WISH_LIST,
    PREFERENCES,
    CONSENT_RECORDS,
    ACCESS_LOG,
    ACCREDITATION,
    DEALER_STOCK,
    PRICE_ASKED,
    PRICE_PAID
}
