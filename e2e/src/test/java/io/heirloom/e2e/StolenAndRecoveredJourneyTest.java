package io.heirloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.data.DemoPeople;
import io.heirloom.local.data.People;
import io.heirloom.local.demo.Frontend;
import org.junit.jupiter.api.Test;

/** The bag OL28B2340017: snatched in Paris, missing, then stolen; offered in Dubai; the listing falls; recovered, lifted by its declarer. */
class StolenAndRecoveredJourneyTest {

    private static final String OWNER = "marcel";

    private final People people = People.load();
    private final Frontend bag =
            new Frontend(RunningSuite.get().gateway(), Frontend.Piece.ofDemo("09521202200094", "OL28B2340017"));

    @Test
    void reportHoldsEverythingUntilItsDeclarerLiftsIt() {
        // Given a piece that its owner has consigned and that is listed
        new DemoPeople(bag.gateway()).fillVault(people.named(OWNER));
        bag.awaitTitle("ostrevane-advisor");
        JsonNode sale = bag.offer("ostrevane-advisor", "SALE", people.named(OWNER), 640_000);
        bag.accept(OWNER, sale.path("id").asText());
        bag.handOver(OWNER, "CONSIGNMENT", Demo.PARIS);
        bag.stock("paris-staff");
        bag.list("paris-staff", 500_000);

        // When it is snatched: missing first, stolen with the police reference
        JsonNode report = bag.reportLoss(OWNER, "MISSING", "FR", "Paris", null);
        String reportId = report.path("id").asText();
        bag.awaitCheck("ConcernRaised");
        bag.escalate(OWNER, reportId, "PV-2026-004417");

        // Then the listing falls, transfers are held, and Dubai learns nothing about the owner
        Gateway.eventually("the listing is withdrawn", () -> bag.listing(OWNER), Frontend::absent);
        assertThat(bag.tryOffer(OWNER, "RESALE", people.named("kenji"), 400_000)
                        .at("/userErrors/0/problem")
                        .asText())
                .isEqualTo("transfer-held");
        JsonNode refused = bag.awaitStockRefused("dubai-staff", "ITEM_REPORTED_STOLEN");
        assertThat(refused.toString()).doesNotContain("Marcel", "Aubert", "marcel@", "PV-2026");
        assertThat(bag.check().toString()).doesNotContain("Marcel", "Aubert", "marcel@", "PV-2026", "Paris");

        // And nobody but the declarer or a supervisor lifts it
        assertThat(bag.tryLift("kenji", reportId, "mine now").path("userErrors"))
                .isNotEmpty();
        bag.awaitCheck("ConcernRaised");
        bag.lift(OWNER, reportId, "Recovered");
        bag.awaitCheck("ConfirmedItem");
        assertThat(bag.title(OWNER).path("transferable").asBoolean()).isTrue();
    }
}
