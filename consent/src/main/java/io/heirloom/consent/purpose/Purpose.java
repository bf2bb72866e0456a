package io.heirloom.consent.purpose;

/** The closed list of purposes; what each means and allows stands in the {@link PurposeCatalogue}. */
public enum Purpose {
    SERVICE,
    RECALL,
    CLIENTELING,
    MARKETING,
    EVENTS,
    INSTORE,
    RESALE,
    AUTHENTICITY,
    TRANSFER,
    INSURANCE,
    INHERITANCE,
    ANALYTICS,
    RIGHTS,
    AUDIT,
    LEGAL
}
