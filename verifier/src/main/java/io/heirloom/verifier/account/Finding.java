package io.heirloom.verifier.account;

import java.util.Map;

/** One thing found out. The code names its sentence in {@code wording.properties}; the values fill the sentence. */
public record Finding(Kind kind, String code, Map<String, Object> values) {

    /** In the order in which an account tells them. */
    public enum Kind {
        REFUSED,
        /** Asked for, and could not be found out. */
        NOT_JUDGED,
        ESTABLISHED,
        /** What this kind of proof does not show; no fault of the bundle. */
        NOT_ESTABLISHED
    }

    public Finding {
        values = Map.copyOf(values);
    }
}
