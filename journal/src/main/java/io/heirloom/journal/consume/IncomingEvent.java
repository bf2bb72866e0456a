package io.heirloom.journal.consume;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.journal.canonical.CanonicalJson;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** An event of another service, as it came from Kafka. */
public record IncomingEvent(UUID id, String type, UUID stream, long seq, Instant recordedAt, JsonNode facts) {

    /** Reads a message; refuses what is not an event as {@link IllegalArgumentException}. */
    public static IncomingEvent parse(String message) {
        JsonNode json = CanonicalJson.tree(message);
        try {
            return new IncomingEvent(
                    UUID.fromString(json.path("id").asText()),
                    json.required("type").asText(),
                    UUID.fromString(json.path("stream").asText()),
                    json.required("seq").asLong(),
                    Instant.parse(json.path("recordedAt").asText()),
                    json.required("facts"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not an event: recordedAt is not an instant", e);
        }
    }

    /** A fact that must be there. */
    public String text(String fact) {
        return facts.required(fact).asText();
    }

    /** A fact that must be there. */
    public UUID uuid(String fact) {
        return UUID.fromString(text(fact));
    }

    /** A fact that may be absent. */
    public Optional<String> find(String fact) {
        return Optional.ofNullable(facts.get(fact))
                .filter(value -> !value.isNull())
                .map(JsonNode::asText);
    }
}
