package io.heirloom.dealernetwork.authorisation.standing;

/**
 * How an authorisation stands on a day.
 *
 * <pre>
 * NOT_YET_VALID → IN_FORCE → LAPSED            by the calendar
 *                 IN_FORCE ⇄ SUSPENDED         by the brand: suspension, reinstatement
 *                 any      → ENDED             by the brand, for good
 * </pre>
 */
public enum Standing {
    NOT_YET_VALID,
    IN_FORCE,
    SUSPENDED,
    LAPSED,
    ENDED
}
