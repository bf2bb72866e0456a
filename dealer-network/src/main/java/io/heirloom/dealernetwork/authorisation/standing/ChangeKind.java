package io.heirloom.dealernetwork.authorisation.standing;

import java.util.Locale;
import java.util.Optional;

public enum ChangeKind {
    SUSPENDED,
    REINSTATED,
    ENDED;

    /** What this change makes of an authorisation within its period. */
    Standing standing() {
        return switch (this) {
            case SUSPENDED -> Standing.SUSPENDED;
            case REINSTATED -> Standing.IN_FORCE;
            case ENDED -> Standing.ENDED;
        };
    }

    public boolean mayFollow(Optional<ChangeKind> last) {
        boolean suspended = last.filter(SUSPENDED::equals).isPresent();
        boolean ended = last.filter(ENDED::equals).isPresent();
        return switch (this) {
            case SUSPENDED -> !suspended && !ended;
            case REINSTATED -> suspended;
            case ENDED -> !ended;
        };
    }

    public String eventType() {
        return "authorisation." + name().toLowerCase(Locale.ROOT);
    }
}
