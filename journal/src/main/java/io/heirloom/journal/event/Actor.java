package io.heirloom.journal.event;

import io.heirloom.wire.caller.Caller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Objects;

/**
 * In which capacity somebody acted, never who.
 *
 * @param organisation {@code brand:<uuid>} or {@code dealer:<uuid>} of staff, null for others
 */
@RegisterForReflection
public record Actor(String role, String organisation) {

    public Actor {
        Objects.requireNonNull(role, "role");
    }

    /** The service itself, such as an offer that expired. */
    public static Actor system() {
        return new Actor("system", null);
    }

    /** The caller acting in one of her roles. */
    public static Actor of(Caller caller, String role) {
        return new Actor(
                role,
                caller.organisation()
                        .map(one -> one.kind().name().toLowerCase(Locale.ROOT) + ":" + one.id())
                        .orElse(null));
    }
}
