package io.heirloom.wire.caller;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The brand or dealer a member of staff acts for. Text form, as in the token's {@code organisation} claim: {@code brand:<uuid>}. */
public record Organisation(Kind kind, UUID id) {

    public enum Kind {
        BRAND,
        DEALER
    }

    public static Organisation brand(UUID id) {
        return new Organisation(Kind.BRAND, id);
    }

    public static Organisation dealer(UUID id) {
        return new Organisation(Kind.DEALER, id);
    }

    /** Empty when the text is not of the form {@code brand:<uuid>} or {@code dealer:<uuid>}. */
    public static Optional<Organisation> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Organisation(
                    Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)),
                    UUID.fromString(text.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
