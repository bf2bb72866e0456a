package io.heirloom.verifier.check;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.verifier.bundle.Bundle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last event of a stream in a bundle.
 *
 * @param next the handle that it commits to, where its last part is shown
 */
record StreamEnd(Bundle.Event event, Optional<byte[]> next) {

    private static final Pattern NEXT = Pattern.compile("\\{\"next\":\"([A-Za-z0-9+/]{43}=)\"}");

    static StreamEnd of(Bundle.Event event) {
        return new StreamEnd(
                event,
                switch (event.parts().getLast()) {
                    case Bundle.Part.Shown part -> next(part.payload());
                    case Bundle.Part.Withheld _ -> Optional.empty();
                });
    }

    /** Whether an index over the first leaves of that log is too old to know of this event. */
    boolean isBeyond(String log, long size) {
        String origin = Checkpoint.parse(
                        SignedNote.parse(event.proof().checkpoint()).text())
                .origin();
        return origin.equals(log) && size <= event.proof().index();
    }

    private static Optional<byte[]> next(byte[] payload) {
        Matcher next = NEXT.matcher(new String(payload, StandardCharsets.ISO_8859_1));
        try {
            return next.matches() ? Optional.of(StrictBase64.decode(next.group(1))) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
