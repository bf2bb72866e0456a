package io.heirloom.dealernetwork.piece;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.journal.consume.IncomingEvent;
import java.util.Optional;
import java.util.UUID;

/** The facts that this service takes from others, each with the piece it is about. */
sealed interface PieceEvent {
    UUID itemId();

    record Registered(UUID itemId, UUID brandId, UUID modelId) implements PieceEvent {}

    record Titled(UUID itemId, Party holder, boolean byTransfer) implements PieceEvent {}

    record HandedOver(UUID itemId, UUID custodyId, String purpose, Party custodian, Party titleHolder)
            implements PieceEvent {}

    record Returned(UUID itemId, UUID custodyId) implements PieceEvent {}

    record Lost(UUID itemId, UUID reportId) implements PieceEvent {}

    record Cleared(UUID itemId, UUID reportId) implements PieceEvent {}

    /** Empty for the types that do not matter here. */
    static Optional<PieceEvent> of(IncomingEvent event) {
        JsonNode facts = event.facts();
        return Optional.ofNullable(
                switch (event.type()) {
                    case "item.registered" -> new Registered(item(facts), id(facts, "brandId"), id(facts, "modelId"));
                    case "title.opened" -> new Titled(item(facts), party(facts, "holder"), false);
                    case "transfer.accepted" -> new Titled(item(facts), party(facts, "to"), true);
                    case "custody.handed-over" ->
                        new HandedOver(
                                item(facts),
                                id(facts, "custodyId"),
                                facts.required("purpose").asText(),
                                party(facts, "custodian"),
                                party(facts, "titleHolder"));
                    case "custody.returned" -> new Returned(item(facts), id(facts, "custodyId"));
                    case "loss.reported", "loss.escalated" -> new Lost(item(facts), id(facts, "reportId"));
                    case "loss.lifted" -> new Cleared(item(facts), id(facts, "reportId"));
                    default -> null;
                });
    }

    private static UUID item(JsonNode facts) {
        return id(facts, "itemId");
    }

    private static UUID id(JsonNode facts, String name) {
        return UUID.fromString(facts.required(name).asText());
    }

    private static Party party(JsonNode facts, String name) {
        JsonNode party = facts.required(name);
        return new Party(Party.Kind.valueOf(party.required("kind").asText()), id(party, "id"));
    }
}
