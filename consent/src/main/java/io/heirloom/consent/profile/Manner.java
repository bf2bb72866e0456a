package io.heirloom.consent.profile;

import io.heirloom.wire.caller.Caller;
import java.util.Map;

/** How a state came about: through which channel, by which control, under which strength of sign-in. */
public record Manner(String channel, String control, String assurance) {

    /** A decision of the owner herself in her own application. */
    public static Manner of(Caller owner) {
        return new Manner("owner-app", "two equal buttons", owner.strong() ? "strong" : "standard");
    }

    public static Manner request() {
        return new Manner("organisation", "access request", "standard");
    }

    /** A change that follows from a rule: time has passed, or the piece has another owner. */
    public static Manner rule(String rule) {
        return new Manner("system", rule, "none");
    }

    Map<String, String> asMap() {
        return Map.of("channel", channel, "control", control, "assurance", assurance);
    }
}
