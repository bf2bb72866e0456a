package io.heirloom.ownership.evidence;

import io.heirloom.journal.disclosure.DisclosedEvent;
import io.heirloom.journal.disclosure.NextHandle;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The events of one piece in this service, in ascending order. */
record Evidence(
        List<DisclosedEvent> events,

        @Schema(description = "The handle that the last event commits to; null where more than a thousand follow")
        NextHandle next) {

    Evidence {
        events = List.copyOf(events);
    }
}
