package io.heirloom.testing.postgres;

import io.heirloom.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the service under test at a new database and at the key that test tokens are signed with. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Postgres.Address address = Postgres.newDatabase();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                address.jdbcUrl(),
                "quarkus.datasource.reactive.url",
                address.reactiveUrl(),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "quarkus.oidc.public-key",
                Tokens.publicKey(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER);
    }

    @Override
    public void stop() {
        // The server belongs to the JVM and ends with it; the database with the server.
    }
}
