package io.heirloom.dealernetwork.piece;

import static io.heirloom.dealernetwork.Elsewhere.owner;
import static io.heirloom.dealernetwork.Network.authorise;
import static io.heirloom.dealernetwork.Network.dealer;
import static io.heirloom.dealernetwork.Network.declare;
import static io.heirloom.dealernetwork.Network.list;
import static io.heirloom.dealernetwork.Network.listingOf;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.hamcrest.Matchers.hasSize;

import io.heirloom.dealernetwork.Elsewhere;
import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class PieceIntakeTest {
    @Inject
    Elsewhere elsewhere;

    private final UUID brand = UUID.randomUUID();

    @Test
    void eventDeliveredAgainDoesNothing() {
        // Given
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        var report = UUID.randomUUID();
        var event = UUID.randomUUID();
        String reported = elsewhere.message(
                event, item, "loss.reported", Map.of("reportId", report, "itemId", item, "level", "STOLEN"));
        elsewhere.send("ownership-events", reported);
        elsewhere.await(event);
        isProblem(declare(dealer, item), 422, "item-reported-stolen");
        elsewhere.lifted(item, report);
        // When
        elsewhere.send("ownership-events", reported);
        // Then
        elsewhere.titled(elsewhere.piece(brand), owner(UUID.randomUUID()));
        declare(dealer, item).statusCode(201);
    }

    @Test
    void escalatedReportIsStillOneReport() {
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        var report = elsewhere.reported(item);
        var event = UUID.randomUUID();
        elsewhere.send(
                "ownership-events",
                elsewhere.message(event, item, "loss.escalated", Map.of("reportId", report, "itemId", item)));
        elsewhere.await(event);
        elsewhere.lifted(item, report);
        declare(dealer, item).statusCode(201);
    }

    @Test
    void typesThatDoNotMatterHereArePassedOver() {
        // Given
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        // When
        elsewhere.send(
                "ownership-events",
                elsewhere.message(UUID.randomUUID(), item, "transfer.offered", Map.of("itemId", item)));
        // Then
        declare(dealer, item).statusCode(201);
        list(dealer, item).statusCode(201);
        listingOf(item).body("items", hasSize(1));
    }
}
