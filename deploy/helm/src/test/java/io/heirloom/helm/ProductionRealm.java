package io.heirloom.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** Makes the realm for production out of that for development: no client for tests, no secret, no address of this machine, TLS. */
final class ProductionRealm {

    private ProductionRealm() {}

    static JsonNode of(Path development) throws IOException {
        ObjectNode realm = (ObjectNode) new ObjectMapper().readTree(development.toFile());
        realm.put("sslRequired", "external");
        realm.remove("users");
        ArrayNode clients = realm.putArray("clients").arrayNode();
        for (JsonNode client : new ObjectMapper().readTree(development.toFile()).path("clients")) {
            if (!client.at("/attributes/heirloom.test-only").asBoolean()) {
                clients.add(forProduction((ObjectNode) client));
            }
        }
        realm.set("clients", clients);
        return realm;
    }

    /** Keycloak makes up a secret where none is imported. */
    private static ObjectNode forProduction(ObjectNode client) {
        client.remove("secret");
        client.put(
                "description", client.path("description").asText().replaceAll(" The secret is for development.*", ""));
        client.putArray("redirectUris");
        return client;
    }
}
