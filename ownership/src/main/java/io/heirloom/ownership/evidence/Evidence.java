package io.heirloom.ownership.evidence;

import io.heirloom.journal.event.DisclosedEvent;
import java.util.List;

/** The events of one piece in this service, in ascending order. */
record Evidence(List<DisclosedEvent> events) {

    Evidence {
        events = List.copyOf(events);
    }
}
