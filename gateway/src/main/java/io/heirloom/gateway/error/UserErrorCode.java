package io.heirloom.gateway.error;

import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("UserErrorCode")
@Description("Stable codes of refusals. New ones may be added; treat an unknown one like REFUSED.")
public enum UserErrorCode {
    @Description("An argument breaks a rule of form: length, check digit, date, syntax.")
    INVALID,
    @Description("Unknown, or not visible to the caller.")
    NOT_FOUND,
    @Description("The caller's role or organisation does not allow this.")
    FORBIDDEN,
    @Description("A fresh, strong sign-in is needed.")
    ASSURANCE_INSUFFICIENT,
    @Description("A valid token is needed.")
    UNAUTHENTICATED,
    @Description("The object has changed since the caller read it: read again.")
    STALE_VERSION,
    @Description("The state of the object does not allow this now.")
    CONFLICT,
    @Description("The same idempotency key came with another request.")
    IDEMPOTENCY_KEY_REUSED,
    @Description("The first request with this idempotency key is still running: try again.")
    IDEMPOTENCY_KEY_IN_USE,
    @Description("The piece is reported missing or stolen.")
    ITEM_REPORTED_STOLEN,
    @Description("The dealer neither holds title nor custody of the piece.")
    ITEM_NOT_IN_YOUR_HANDS,
    @Description("The dealer has no authorisation of the brand for this on this day.")
    OUTSIDE_AUTHORISATION,
    @Description("A rule of the domain refuses; the message and the problem say which.")
    REFUSED;

    private static final Map<String, UserErrorCode> BY_PROBLEM = Map.of(
            "assurance-insufficient", ASSURANCE_INSUFFICIENT,
            "stale-version", STALE_VERSION,
            "idempotency-key-reused", IDEMPOTENCY_KEY_REUSED,
            "idempotency-key-in-use", IDEMPOTENCY_KEY_IN_USE,
            "item-reported-stolen", ITEM_REPORTED_STOLEN,
            "item-reported-missing", ITEM_REPORTED_STOLEN,
            "item-not-in-your-hands", ITEM_NOT_IN_YOUR_HANDS,
            "outside-authorisation", OUTSIDE_AUTHORISATION);

    static UserErrorCode of(ProblemException refusal) {
        UserErrorCode named = BY_PROBLEM.get(refusal.code());
        if (named != null) {
            return named;
        }
        return switch (refusal.status()) {
            case 400, 413, 415 -> INVALID;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 409 -> CONFLICT;
            default -> REFUSED;
        };
    }
}
