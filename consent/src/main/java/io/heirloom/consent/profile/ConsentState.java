package io.heirloom.consent.profile;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a consent, as DPV 2.3 names them. Each end is a state of its own.
 *
 * <pre>
 * UNKNOWN ──► REQUESTED ──► GIVEN ──► RENEWED ─┐ (again and again)
 *                │  ▲         │          │ ◄───┘
 *                ▼  │         ├──────────┤
 *             DEFERRED        │          │
 *                │            │          │
 *                ├─► REFUSED  ├──────────┴─► WITHDRAWN    by the person
 *                │            ├────────────► REVOKED      by someone else
 *                ├─► EXPIRED ◄┤                           its time is over
 *                └─► INVALIDATED ◄──────────              its ground is gone: the piece has another owner
 * </pre>
 */
public enum ConsentState {
    UNKNOWN("dpv:ConsentUnknown"),
    REQUESTED("dpv:ConsentRequested"),
    DEFERRED("dpv:ConsentRequestDeferred"),
    GIVEN("dpv:ConsentGiven"),
    RENEWED("dpv:RenewedConsentGiven"),
    REFUSED("dpv:ConsentRefused"),
    WITHDRAWN("dpv:ConsentWithdrawn"),
    REVOKED("dpv:ConsentRevoked"),
    EXPIRED("dpv:ConsentExpired"),
    INVALIDATED("dpv:ConsentInvalidated");

    private final String term;

    ConsentState(String term) {
        this.term = term;
    }

    public String term() {
        return term;
    }

    /** Whether data may be processed on it. */
    public boolean isInForce() {
        return this == GIVEN || this == RENEWED;
    }

    public boolean hasEnded() {
        return next().isEmpty();
    }

    public boolean mayBecome(ConsentState other) {
        return next().contains(other);
    }

    private Set<ConsentState> next() {
        return switch (this) {
            case UNKNOWN -> EnumSet.of(REQUESTED);
            case REQUESTED -> EnumSet.of(GIVEN, REFUSED, DEFERRED, EXPIRED, INVALIDATED);
            case DEFERRED -> EnumSet.of(REQUESTED, GIVEN, REFUSED, EXPIRED, INVALIDATED);
            case GIVEN, RENEWED -> EnumSet.of(RENEWED, WITHDRAWN, REVOKED, EXPIRED, INVALIDATED);
            case REFUSED, WITHDRAWN, REVOKED, EXPIRED, INVALIDATED -> EnumSet.noneOf(ConsentState.class);
        };
    }
}
