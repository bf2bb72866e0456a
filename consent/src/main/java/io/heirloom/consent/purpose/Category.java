package io.heirloom.consent.purpose;

/** What a brand or dealer can ask an owner for. {@code CONTACT} goes through the relay; {@code CONTACT_RAW} shows the address itself. */
public enum Category {
    IDENTITY(DataKind.OWNER_IDENTITY, "pd:Identifying", "Owner.identity"),
    CONTACT(DataKind.CONTACT, "pd:Contact", "Owner.relay"),
    CONTACT_RAW(DataKind.CONTACT, "pd:PhysicalAddress", "Owner.contact"),
    OWNERSHIP_HISTORY(DataKind.OWNERSHIP_HISTORY, "pd:Ownership", "Item.ownershipHistory"),
    PURCHASE_HISTORY(DataKind.PURCHASE_HISTORY, "pd:Purchase", "Item.proofOfPurchase");

    private final DataKind kind;
    private final String term;
    private final String attribute;

    Category(DataKind kind, String term, String attribute) {
        this.kind = kind;
        this.term = term;
        this.attribute = attribute;
    }

    /** The row of the access matrix that rules over it. */
    public DataKind kind() {
        return kind;
    }

    /** Its term of the DPV personal data vocabulary. */
    public String term() {
        return term;
    }

    /** The schema coordinate of what is shown. */
    public String attribute() {
        return attribute;
    }
}
