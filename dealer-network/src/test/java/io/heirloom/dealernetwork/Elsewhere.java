package io.heirloom.dealernetwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens in item-registry and ownership, told as their events; each verb returns when this service has taken the event in. */
@ApplicationScoped
public class Elsewhere {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InMemoryConnector kafka;
    private final AgroalDataSource database;
    private final ObjectMapper json;

    Elsewhere(@Any InMemoryConnector kafka, AgroalDataSource database, ObjectMapper json) {
        this.kafka = kafka;
        this.database = database;
        this.json = json;
    }

    /** A new piece of the brand, titled to the brand. */
    public UUID piece(UUID brandId) {
        return piece(brandId, UUID.randomUUID());
    }

    public UUID piece(UUID brandId, UUID modelId) {
        var item = UUID.randomUUID();
        registered(item, brandId, modelId);
        ownership(item, "title.opened", Map.of("itemId", item, "holder", brand(brandId)));
        return item;
    }

    public void registered(UUID item, UUID brandId, UUID modelId) {
        await(tell(
                "item-registry-events",
                item,
                "item.registered",
                Map.of(
                        "itemId",
                        item,
                        "brandId",
                        brandId,
                        "modelId",
                        modelId,
                        "gtin",
                        "09521101100013",
                        "serial",
                        "X")));
    }

    /** A piece whose title the dealer bought from a private owner. */
    public UUID secondHandPieceOf(UUID dealerId, UUID brandId) {
        var item = piece(brandId);
        titled(item, owner(UUID.randomUUID()));
        titled(item, dealer(dealerId));
        return item;
    }

    /** A new piece that the brand has consigned to the dealer. */
    public UUID newPieceConsignedTo(UUID dealerId, UUID brandId) {
        var item = piece(brandId);
        consigned(item, brand(brandId), dealerId);
        return item;
    }

    public void titled(UUID item, Map<String, Object> to) {
        ownership(item, "transfer.accepted", Map.of("transferId", UUID.randomUUID(), "itemId", item, "to", to));
    }

    public UUID ownerErased(UUID owner) {
        UUID erasure = UUID.randomUUID();
        ownership(erasure, "owner.erased", Map.of("erasureId", erasure, "ownerId", owner));
        return erasure;
    }

    /** The same message of a transfer delivered twice, then something later that shows both were taken in. */
    public void titledTwice(UUID item, Map<String, Object> to) {
        UUID id = UUID.randomUUID();
        String message = message(
                id, item, "transfer.accepted", Map.of("transferId", UUID.randomUUID(), "itemId", item, "to", to));
        send("ownership-events", message);
        send("ownership-events", message);
        lifted(item, UUID.randomUUID());
    }

    public UUID consigned(UUID item, Map<String, Object> by, UUID dealerId) {
        return handedOver(item, "CONSIGNMENT", by, dealerId);
    }

    public UUID handedOver(UUID item, String purpose, Map<String, Object> by, UUID dealerId) {
        var custody = UUID.randomUUID();
        ownership(
                item,
                "custody.handed-over",
                Map.of(
                        "custodyId",
                        custody,
                        "itemId",
                        item,
                        "purpose",
                        purpose,
                        "custodian",
                        dealer(dealerId),
                        "titleHolder",
                        by));
        return custody;
    }

    public void returned(UUID item, UUID custody) {
        ownership(item, "custody.returned", Map.of("custodyId", custody, "itemId", item));
    }

    public UUID reported(UUID item) {
        var report = UUID.randomUUID();
        await(tellLost(item, report));
        return report;
    }

    /** As {@link #reported}, but returns at once; the event's id. */
    public UUID tellLost(UUID item, UUID report) {
        return tell(
                "ownership-events",
                item,
                "loss.reported",
                Map.of("reportId", report, "itemId", item, "level", "STOLEN", "jurisdiction", "FR"));
    }

    public void lifted(UUID item, UUID report) {
        ownership(item, "loss.lifted", Map.of("reportId", report, "itemId", item));
    }

    public static Map<String, Object> owner(UUID id) {
        return Map.of("kind", "OWNER", "id", id);
    }

    public static Map<String, Object> brand(UUID id) {
        return Map.of("kind", "BRAND", "id", id);
    }

    public static Map<String, Object> dealer(UUID id) {
        return Map.of("kind", "DEALER", "id", id);
    }

    private void ownership(UUID item, String type, Map<String, Object> facts) {
        await(tell("ownership-events", item, type, facts));
    }

    private UUID tell(String channel, UUID stream, String type, Map<String, Object> facts) {
        var id = UUID.randomUUID();
        send(channel, message(id, stream, type, facts));
        return id;
    }

    public String message(UUID id, UUID stream, String type, Map<String, Object> facts) {
        return text(Map.of(
                "id",
                id,
                "type",
                type,
                "stream",
                stream,
                "seq",
                0,
                "recordedAt",
                Instant.now().toString(),
                "facts",
                facts));
    }

    public void send(String channel, String message) {
        InMemorySource<String> source = kafka.source(channel);
        source.runOnVertxContext(true);
        source.send(message);
    }

    /** Everything this service has told the others so far. */
    public String toldToOthers() {
        return Stream.of("journal-events", "journal-leaves")
                .flatMap(channel -> kafka.sink(channel).received().stream())
                .map(message -> text(message.getPayload()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Object payload) {
        return payload instanceof Record<?, ?> told ? String.valueOf(told.value()) : String.valueOf(payload);
    }

    public void await(UUID eventId) {
        var end = Instant.now().plus(PATIENCE);
        while (!takenIn(eventId)) {
            assertThat(Instant.now()).as("event %s taken in", eventId).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private boolean takenIn(UUID eventId) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select 1 from journal_consumed_event where id = ?")) {
            query.setObject(1, eventId);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Map<String, Object> event) {
        try {
            return json.writeValueAsString(event);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
