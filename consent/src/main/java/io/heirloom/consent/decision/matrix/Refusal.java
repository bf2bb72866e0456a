package io.heirloom.consent.decision.matrix;

import java.util.Locale;

/** Why a cell does not apply, in the order in which it is looked at; the furthest one is what a log names. */
public enum Refusal {
    NO_RULE,
    BEYOND_PURPOSE,
    NOTICE_NOT_DELIVERED,
    NO_CONSENT_IN_FORCE,
    NOT_ACCREDITED,
    CONDITION_NOT_MET,
    CATEGORY_NOT_GRANTED,
    OWNER_HAS_CHANGED,
    OWN_RECORD_AS_STAFF;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Refusal further(Refusal other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
