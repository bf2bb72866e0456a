package io.heirloom.itemregistry.alert;

import static org.awaitility.Awaitility.await;

import io.heirloom.itemregistry.Registry.ItemFixture;
import io.heirloom.testing.token.Tokens;
import io.heirloom.wire.caller.Caller;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;

/** What ownership tells the others, as its events arrive here. */
abstract class OwnershipNews {

    @Inject
    @Any
    InMemoryConnector connector;

    void sell(ItemFixture item, Map<String, Object> from, Tokens to) {
        tell("transfer.accepted", item, sale(item, from, owner(to)));
    }

    static Map<String, Object> sale(ItemFixture item, Map<String, Object> from, Map<String, Object> to) {
        return Map.of(
                "transferId",
                UUID.randomUUID(),
                "brandId",
                item.brand().id(),
                "reason",
                "SALE",
                "from",
                from,
                "to",
                to,
                "titleVersion",
                1);
    }

    static Map<String, Object> owner(Tokens owner) {
        return Map.of("kind", "OWNER", "id", Caller.ownerId(Tokens.ISSUER, owner.subject()));
    }

    void tell(String type, ItemFixture item, Map<String, Object> facts) {
        send(event(type, item, facts));
    }

    void send(String message) {
        connector.source("ownership-events").runOnVertxContext(true).send(message);
    }

    static String event(String type, ItemFixture item, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("itemId", item.id());
        return new JsonObject()
                .put("id", UUID.randomUUID())
                .put("type", type)
                .put("stream", item.id())
                .put("seq", 0)
                .put("recordedAt", Instant.now())
                .put("facts", all)
                .encode();
    }

    static void soon(ThrowingRunnable assertion) {
        await().untilAsserted(assertion);
    }
}
