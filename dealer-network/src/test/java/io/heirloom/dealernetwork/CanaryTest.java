package io.heirloom.dealernetwork;

import static io.heirloom.dealernetwork.Network.authorise;
import static io.heirloom.dealernetwork.Network.dealer;
import static io.heirloom.dealernetwork.Network.declare;
import static io.heirloom.dealernetwork.Network.list;
import static io.heirloom.dealernetwork.Network.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.testing.log.LogCapture;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What may name or hint at a person leaves this service neither by event nor by log. */
@QuarkusTest
@WithPostgres
class CanaryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Elsewhere elsewhere;

    @Test
    void reasonsAndFormerOwnersStayHere() {
        // Given
        String canary = "canary-" + UUID.randomUUID();
        var owner = UUID.randomUUID();
        var brand = UUID.randomUUID();
        var dealer = dealer();
        var authorisation = authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.piece(brand);
        elsewhere.titled(item, Elsewhere.owner(owner));
        elsewhere.consigned(item, Elsewhere.owner(owner), dealer);
        try (var log = LogCapture.open()) {
            // When
            declare(dealer, item).statusCode(201);
            list(dealer, item).statusCode(201);
            post(
                            Tokens.brandAdmin(brand),
                            "/authorisations/" + authorisation + "/suspension",
                            Map.of("reason", canary, "version", 0))
                    .statusCode(200);
            post(
                            Tokens.brandAdmin(brand),
                            "/authorisations/" + authorisation + "/suspension",
                            Map.of("reason", canary, "version", 9))
                    .statusCode(409);
            // Then
            awaitTold(authorisation + "");
            assertThat(elsewhere.toldToOthers())
                    .contains(item.toString())
                    .doesNotContain(canary)
                    .doesNotContain(owner.toString());
            assertThat(log.lines()).noneMatch(line -> line.contains(canary) || line.contains(owner.toString()));
        }
    }

    private void awaitTold(String text) {
        var end = Instant.now().plus(PATIENCE);
        while (!elsewhere.toldToOthers().contains("authorisation.suspended\"")
                || !elsewhere.toldToOthers().contains(text)) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
