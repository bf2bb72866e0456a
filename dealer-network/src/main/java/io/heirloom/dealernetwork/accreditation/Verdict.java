package io.heirloom.dealernetwork.accreditation;

/** Why a dealer is authorised or is not; of several authorisations the reason nearest to a yes is told, which is the first in this order. */
public enum Verdict {
    AUTHORISED,
    SUSPENDED,
    LAPSED,
    ENDED,
    NOT_YET_VALID,
    MODEL_NOT_COVERED,
    COUNTRY_NOT_COVERED,
    ACTIVITY_NOT_COVERED,
    NEVER_AUTHORISED;

    /** Whether an authorisation for this very activity, country and model stood or once stood. */
    public boolean coveredNowOrBefore() {
        return switch (this) {
            case AUTHORISED, SUSPENDED, LAPSED, ENDED -> true;
            case NOT_YET_VALID, MODEL_NOT_COVERED, COUNTRY_NOT_COVERED, ACTIVITY_NOT_COVERED, NEVER_AUTHORISED -> false;
        };
    }
}
