package io.heirloom.local.client;

import java.net.URI;

/** Where the running suite is reached: the gateway's and Keycloak's root addresses. */
public record DemoSuite(URI gateway, URI keycloak) {

    URI graphql() {
        return gateway.resolve("/graphql");
    }

    URI token() {
        return keycloak.resolve("/realms/heirloom/protocol/openid-connect/token");
    }

    URI authorization() {
        return keycloak.resolve("/realms/heirloom/protocol/openid-connect/auth");
    }
}
