package io.heirloom.ledger.inbox;

import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Puts messages on the channel of leaves, as the services' relays do. */
@ApplicationScoped
public class LeafFeed {

    private final InMemoryConnector connector;

    LeafFeed(@Any InMemoryConnector connector) {
        this.connector = connector;
    }

    public void send(String... messages) {
        connector.source("leaves").send(List.of(messages));
    }

    public static String message(UUID id, byte[] leaf) {
        return message(id, "item", leaf);
    }

    static String message(UUID id, String kind, byte[] leaf) {
        return "{\"id\":\"%s\",\"class\":\"%s\",\"leaf\":\"%s\"}"
                .formatted(id, kind, Base64.getEncoder().encodeToString(leaf));
    }
}
