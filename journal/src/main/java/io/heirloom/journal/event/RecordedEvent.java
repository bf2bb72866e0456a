package io.heirloom.journal.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event with its place in its stream.
 *
 * @param leaf the five lines that the log will hold
 * @param leafHash RFC 6962 hash of the leaf
 */
public record RecordedEvent(
        UUID id, String type, UUID stream, long seq, Instant recordedAt, byte[] leaf, byte[] leafHash) {}
