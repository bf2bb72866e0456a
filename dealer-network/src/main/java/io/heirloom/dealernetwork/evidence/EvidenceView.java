package io.heirloom.dealernetwork.evidence;

import io.heirloom.journal.event.DisclosedEvent;
import java.util.List;

record EvidenceView(List<DisclosedEvent> events) {

    EvidenceView {
        events = List.copyOf(events);
    }
}
