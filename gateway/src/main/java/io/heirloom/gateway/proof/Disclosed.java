package io.heirloom.gateway.proof;

import java.util.List;
import java.util.UUID;

/**
 * What the services disclose of one piece to this caller, in the order of a bundle.
 *
 * @param more whether there are further events that were not fetched
 */
record Disclosed(UUID itemId, List<EvidenceClient.DisclosedEvent> events, boolean more) {

    Disclosed {
        events = List.copyOf(events);
    }

    LedgerClient.AskProofs leaves() {
        return new LedgerClient.AskProofs(
                events.stream().map(EvidenceClient.DisclosedEvent::leafHash).toList());
    }
}
