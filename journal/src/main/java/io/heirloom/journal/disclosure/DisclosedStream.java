package io.heirloom.journal.disclosure;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/**
 * The beginning of one stream among several that were disclosed at once.
 *
 * @param of the piece, or whatever the stream is of
 * @param next the handle that the last event commits to; null for everybody but the current holder, and where more events follow
 * @param more whether the stream goes on after these events
 */
@RegisterForReflection
public record DisclosedStream(UUID of, List<DisclosedEvent> events, NextHandle next, boolean more) {

    public DisclosedStream {
        events = List.copyOf(events);
    }
}
