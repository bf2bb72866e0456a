package io.heirloom.gateway.proof;

import io.heirloom.gateway.proof.EvidenceClient.DisclosedEvent;
import io.heirloom.gateway.proof.EvidenceClient.DisclosedPart;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the services disclose of one piece to this caller, in the order of a bundle.
 *
 * @param more whether there are further events that were not fetched
 * @param ends of the streams whose next handle this caller may know
 */
record Disclosed(UUID itemId, List<DisclosedEvent> events, boolean more, List<End> ends) {

    Disclosed {
        events = List.copyOf(events);
        ends = List.copyOf(ends);
    }

    LedgerClient.AskProofs leaves() {
        return new LedgerClient.AskProofs(
                events.stream().map(DisclosedEvent::leafHash).toList());
    }

    /**
     * Where a stream ends for this caller, and the handle that its next event would have. The service opens that part for the present holder alone, in
     * the last event alone.
     */
    record End(String stream, String leafHash, String handle) {

        private static final Pattern NEXT = Pattern.compile("\\{\"next\":\"([A-Za-z0-9+/]{43}=)\"}");

        /** Empty where the caller may not know what would come next. */
        static Optional<End> of(String stream, List<DisclosedEvent> events) {
            if (events.isEmpty() || events.getLast().parts().isEmpty()) {
                return Optional.empty();
            }
            DisclosedEvent last = events.getLast();
            DisclosedPart part = last.parts().getLast();
            if (part.payload() == null) {
                return Optional.empty();
            }
            Matcher next = NEXT.matcher(decoded(part.payload()));
            return next.matches() ? Optional.of(new End(stream, last.leafHash(), next.group(1))) : Optional.empty();
        }

        private static String decoded(String payload) {
            try {
                return new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException _) {
                return "";
            }
        }
    }
}
