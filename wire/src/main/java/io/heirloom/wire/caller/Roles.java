package io.heirloom.wire.caller;

/** The realm's roles, as they stand in {@code realm_access.roles}. */
public final class Roles {

    public static final String OWNER = "owner";
    public static final String CLIENT_ADVISOR = "client-advisor";
    public static final String BRAND_ANALYST = "brand-analyst";
    public static final String BRAND_ADMIN = "brand-admin";
    public static final String DEALER_STAFF = "dealer-staff";
    public static final String DEALER_ADMIN = "dealer-admin";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String AUDITOR = "auditor";
    public static final String LAW_ENFORCEMENT = "law-enforcement";

    /** The operator's service account that vets brands and enters dealers. */
    public static final String REGISTRAR = "registrar";

    private Roles() {}
}
