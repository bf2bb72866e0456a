package io.heirloom.ledger.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.tlog.leaf.Leaf;
import io.heirloom.tlog.note.StrictBase64;
import java.util.UUID;

/** What a message turned out to be. */
sealed interface Arrival {

    record Accepted(UUID eventId, byte[] entry) implements Arrival {}

    record Parked(String reason, String message) implements Arrival {}

    static Arrival of(String message, ObjectMapper mapper) {
        try {
            JsonNode json = mapper.readTree(message);
            UUID eventId = UUID.fromString(json.path("id").asText());
            byte[] entry = StrictBase64.decode(json.path("leaf").asText());
            Leaf leaf = Leaf.parse(entry);
            if (!json.path("class").asText().equals(leaf.kind().word())) {
                return new Parked("class of the message is not that of the leaf", message);
            }
            return new Accepted(eventId, entry);
        } catch (JsonProcessingException _) {
            return new Parked("not JSON", message);
        } catch (IllegalArgumentException e) {
            return new Parked(String.valueOf(e.getMessage()), message);
        }
    }
}
