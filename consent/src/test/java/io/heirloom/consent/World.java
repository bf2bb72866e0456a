package io.heirloom.consent;

import static org.awaitility.Awaitility.await;

import io.heirloom.testing.token.Tokens;
import io.heirloom.wire.caller.Caller;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/** What happens elsewhere, told by events as the other services send them, and then visible here. */
@ApplicationScoped
public class World {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InMemoryConnector broker;
    private final AtomicLong sequence = new AtomicLong();

    World(@Connector("smallrye-in-memory") InMemoryConnector broker) {
        this.broker = broker;
    }

    public static UUID ownerId(Tokens owner) {
        return Caller.ownerId(Tokens.ISSUER, owner.subject());
    }

    /** A brand that has been vetted. */
    public UUID brand(String name) {
        UUID id = UUID.randomUUID();
        send(
                "item-registry-events",
                "brand.vetted",
                id,
                Map.of("brandId", id, "name", name, "country", "CH", "gln", "1"));
        awaitRow("select 1 from organisation where kind = 'BRAND' and id = '" + id + "'");
        return id;
    }

    public UUID dealer(String name) {
        UUID id = UUID.randomUUID();
        send(
                "dealer-network-events",
                "dealer.entered",
                id,
                Map.of("dealerId", id, "name", name, "country", "FR", "gln", "1"));
        awaitRow("select 1 from organisation where kind = 'DEALER' and id = '" + id + "'");
        return id;
    }

    /** A piece of that brand, held by this person. */
    public UUID itemOf(UUID brandId, Tokens owner) {
        UUID item = item(brandId);
        give(item, brandId, "BRAND", ownerId(owner), 2);
        return item;
    }

    /** A piece of that brand, still the brand's own. */
    public UUID item(UUID brandId) {
        UUID item = UUID.randomUUID();
        send(
                "item-registry-events",
                "item.registered",
                item,
                Map.of("itemId", item, "brandId", brandId, "modelId", UUID.randomUUID(), "gtin", "1", "serial", "1"));
        send("ownership-events", "title.opened", item, Map.of("itemId", item, "holder", party("BRAND", brandId)));
        awaitRow("select 1 from item_standing where item_id = '" + item
                + "' and brand_id is not null and holder_id is not null");
        return item;
    }

    public void give(UUID item, UUID from, String fromKind, UUID toOwner, long titleVersion) {
        give(item, from, fromKind, toOwner, titleVersion, Instant.now());
    }

    public void give(UUID item, UUID from, String fromKind, UUID toOwner, long titleVersion, Instant at) {
        send(
                "ownership-events",
                UUID.randomUUID(),
                "transfer.accepted",
                item,
                Map.of(
                        "itemId",
                        item,
                        "reason",
                        "SALE",
                        "from",
                        party(fromKind, from),
                        "to",
                        party("OWNER", toOwner),
                        "titleVersion",
                        titleVersion),
                at);
        awaitRow("select 1 from item_standing where item_id = '" + item + "' and title_version = " + titleVersion);
    }

    /** The owner is erased, as ownership tells; returns when her key here is gone. */
    public void erase(UUID owner) {
        UUID erasure = UUID.randomUUID();
        send("ownership-events", "owner.erased", erasure, Map.of("erasureId", erasure, "ownerId", owner));
        awaitRow("select 1 from journal_erased_subject where subject = 'owner:" + owner
                + "' and shredded_at is not null");
        awaitRow("select 1 from journal_event where stream = '" + erasure + "' and type = 'erasure.acknowledged'");
    }

    /** Her key is gone although nobody told this service why. */
    public void loseKeyOf(UUID owner) {
        execute("insert into journal_erased_subject (subject, erased_at) values ('owner:" + owner + "', now())");
    }

    private static void execute(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID authorise(UUID dealerId, UUID brandId, String... activities) {
        UUID id = UUID.randomUUID();
        send(
                "dealer-network-events",
                "authorisation.granted",
                id,
                Map.of(
                        "authorisationId", id,
                        "dealerId", dealerId,
                        "brandId", brandId,
                        "activities", List.of(activities),
                        "countries", List.of("FR"),
                        "models", List.of(),
                        "validFrom", LocalDate.now(java.time.ZoneOffset.UTC)));
        awaitRow("select 1 from dealer_authorisation where authorisation_id = '" + id + "'");
        return id;
    }

    public void suspend(UUID authorisationId) {
        send(
                "dealer-network-events",
                "authorisation.suspended",
                authorisationId,
                Map.of("authorisationId", authorisationId));
        awaitRow("select 1 from dealer_authorisation where authorisation_id = '" + authorisationId
                + "' and status = 'SUSPENDED'");
    }

    public void send(String channel, String type, UUID stream, Map<String, Object> facts) {
        send(channel, UUID.randomUUID(), type, stream, facts);
    }

    public void send(String channel, UUID id, String type, UUID stream, Map<String, Object> facts) {
        send(channel, id, type, stream, facts, Instant.now());
    }

    private void send(
            String channel, UUID id, String type, UUID stream, Map<String, Object> facts, Instant recordedAt) {
        broker.source(channel)
                .send(new JsonObject()
                        .put("id", id.toString())
                        .put("type", type)
                        .put("stream", stream.toString())
                        .put("seq", sequence.incrementAndGet())
                        .put("recordedAt", recordedAt.toString())
                        .put("facts", json(facts))
                        .encode());
    }

    /** The first column of the first row, or null. */
    public static Object query(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getObject(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class), "postgres", "postgres");
    }

    public static void awaitRow(String sql) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> query(sql) != null);
    }

    private static Map<String, Object> party(String kind, UUID id) {
        return Map.of("kind", kind, "id", id);
    }

    private static JsonObject json(Map<String, Object> facts) {
        JsonObject json = new JsonObject();
        facts.forEach((key, value) -> json.put(key, plain(value)));
        return json;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            JsonObject json = new JsonObject();
            map.forEach((key, inner) -> json.put(key.toString(), plain(inner)));
            return json;
        }
        if (value instanceof List<?> list) {
            return new JsonArray(list.stream().map(World::plain).toList());
        }
        return value instanceof Number ? value : value.toString();
    }
}
