package io.heirloom.journal.disclosure;

import java.util.List;

/**
 * The events of one stream as a proof bundle shows them.
 *
 * @param next the handle that the last event commits to; null for everybody but the current holder, and where more events follow
 */
public record StreamEvidence(List<DisclosedEvent> events, NextHandle next) {

    public StreamEvidence {
        events = List.copyOf(events);
    }
}
