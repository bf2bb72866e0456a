package io.heirloom.consent.decision.matrix;

/** What must hold beside role, purpose and consent. */
public enum Condition {
    /** The caller is the owner whose data these are. */
    OWN_DATA,
    /** The piece belongs to the estate of which the caller is an accepted heir. */
    ESTATE_ITEM,
    EXECUTOR,
    /** The piece is of the caller's brand. */
    OWN_BRAND,
    /** Shown by a scan proof or by custody. */
    IN_HAND,
    ACCREDITED,
    /** The owner publishes it. */
    OWNER_SHOWS,
    LISTED,
    /** A contract about the piece is being made. */
    AT_CONTRACT,
    /** The add-on "share my address" on the grant. */
    SHARED_ADDRESS,
    SHARED_FOR_SOURCING,
    /** The entry or grant is the caller's own. */
    OWN_ENTRY,
    OWN_ORGANISATION,
    OWN_SALE,
    STOCK_CONTRACT,
    CASE,
    STOLEN_MATCH,
    /** A court's or authority's order is referenced. */
    ORDER,
    SECOND_PERSON
}
