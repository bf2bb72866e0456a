package io.heirloom.dealernetwork.evidence;

import io.heirloom.journal.disclosure.DisclosedEvent;
import io.heirloom.journal.disclosure.NextHandle;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param events in the order of their stream, at most a thousand */
record EvidenceView(
        List<DisclosedEvent> events,

        @Schema(description = "The handle that the last event commits to; null where more than a thousand follow")
        NextHandle next) {

    EvidenceView {
        events = List.copyOf(events);
    }
}
