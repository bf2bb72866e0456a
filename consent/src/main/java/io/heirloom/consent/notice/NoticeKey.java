package io.heirloom.consent.notice;

import java.util.UUID;

/** One version of a notice, as a parameter: {@code <id>:<version>}. */
public record NoticeKey(UUID id, int version) {

    /** What JAX-RS reads a parameter with. */
    public static NoticeKey valueOf(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("A notice is named by id, colon and version");
        }
        return new NoticeKey(UUID.fromString(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }
}
