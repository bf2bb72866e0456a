package io.heirloom.e2e;

/** The fixed ids of the demo data. */
final class Demo {

    static final String QUILLANDRE = "0199a000-0000-7000-8000-000000000001";
    static final String OSTREVANE = "0199a000-0000-7000-8000-000000000002";
    static final String KARSK = "0199a000-0000-7000-8000-000000000003";

    static final String GENEVA = "0199a000-0000-7000-8000-000000000101";
    static final String PARIS = "0199a000-0000-7000-8000-000000000102";
    static final String LONDON = "0199a000-0000-7000-8000-000000000103";
    static final String MILAN = "0199a000-0000-7000-8000-000000000104";
    static final String NEW_YORK = "0199a000-0000-7000-8000-000000000105";
    static final String DUBAI = "0199a000-0000-7000-8000-000000000108";
    static final String HONG_KONG = "0199a000-0000-7000-8000-000000000110";
    static final String WATCH_WORKSHOP = "0199a000-0000-7000-8000-000000000121";

    static final String QUILLANDRE_NOTICE = "0199a000-0000-7000-8000-000000000401";
    static final String OSTREVANE_NOTICE = "0199a000-0000-7000-8000-000000000402";
    static final String KARSK_NOTICE = "0199a000-0000-7000-8000-000000000403";

    private Demo() {}
}
