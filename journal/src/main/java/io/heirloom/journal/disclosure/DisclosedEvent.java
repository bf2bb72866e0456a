package io.heirloom.journal.disclosure;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An event as a proof bundle shows it.
 *
 * @param leaf base64 of the five lines
 * @param leafHash base64 of the RFC 6962 hash
 */
@RegisterForReflection
public record DisclosedEvent(
        UUID eventId, String type, long seq, String leaf, String leafHash, List<DisclosedPart> parts) {

    public DisclosedEvent {
        parts = List.copyOf(parts);
    }

    DisclosedEvent lastPart(DisclosedPart opened) {
        List<DisclosedPart> all = new ArrayList<>(parts);
        all.set(all.size() - 1, opened);
        return new DisclosedEvent(eventId, type, seq, leaf, leafHash, all);
    }
}
