package io.heirloom.consent;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.granted;
import static io.heirloom.consent.Stories.permits;
import static io.heirloom.consent.Stories.published;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class AppendOnlyTest {

    @Inject
    World world;

    @ParameterizedTest
    @ValueSource(strings = {"notice", "notice_delivery", "consent_event", "consent_receipt", "access_log"})
    void evidenceIsNeverChangedOrDeleted(String table) throws Exception {
        // Given
        var owner = Tokens.owner("owner-" + UUID.randomUUID());
        UUID brand = world.brand("Quillandre");
        UUID item = world.itemOf(brand, owner);
        granted(Tokens.clientAdvisor(brand), owner, published("BRAND", brand, "SERVICE", SERVICE_DATA), item);
        permits(Tokens.clientAdvisor(brand), "SERVICE", owner, item, "IDENTITY");
        // Then
        for (String sql : new String[] {"delete from " + table, "truncate " + table + " cascade", update(table)}) {
            try (Connection connection = World.connect();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("append-only");
            }
        }
    }

    private static String update(String table) {
        return "update " + table + " set "
                + ("access_log".equals(table)
                        ? "rule"
                        : "consent_event".equals(table) ? "hash" : "consent_receipt".equals(table) ? "state" : "sha256")
                + " = 'x'";
    }
}
