package io.heirloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.data.DemoPeople;
import io.heirloom.local.data.People;
import io.heirloom.local.demo.Frontend;
import org.junit.jupiter.api.Test;

/** The watch QM39-000042: made, sold in Geneva, serviced while title stays, taken in and listed by the accredited dealer in London. */
class SoldServicedAndListedJourneyTest {

    // At home in Switzerland, where Geneva is authorised to sell.
    private static final String OWNER = "amelie";

    private final People people = People.load();
    private final Frontend watch =
            new Frontend(RunningSuite.get().gateway(), Frontend.Piece.ofDemo("09521101100013", "QM39-000042"));

    @Test
    void titleMovesBySaleOnlyAndCustodyByService() {
        // Made by Quillandre, put into the hands of its dealer in Geneva, title unmoved
        watch.awaitCheck("ConfirmedItem");
        watch.awaitTitle("quillandre-advisor");
        watch.handOver("quillandre-advisor", "CONSIGNMENT", Demo.GENEVA);
        assertThat(watch.holds("quillandre-advisor")).isTrue();

        // Sold by Geneva to a named person, who accepts
        new DemoPeople(watch.gateway()).fillVault(people.named(OWNER));
        JsonNode offer = watch.offer("geneva-staff", "SALE", people.named(OWNER), 890_000);
        watch.accept(OWNER, offer.path("id").asText());
        assertThat(watch.holds(OWNER)).isTrue();
        assertThat(watch.holds("quillandre-advisor")).isFalse();

        // Serviced: custody moves, title does not
        JsonNode custody = watch.handOver(OWNER, "SERVICE", Demo.WATCH_WORKSHOP);
        assertThat(watch.holds(OWNER)).isTrue();
        JsonNode recorded = Gateway.eventually(
                "the workshop may record its work",
                () -> watch.record("workshop-watches", "repairing", "Movement cleaned and regulated"),
                payload -> payload.path("userErrors").isEmpty());
        assertThat(recorded.at("/event/id").asText()).isNotEmpty();
        watch.giveBack("workshop-watches", custody);
        assertThat(watch.holds(OWNER)).isTrue();

        // Consigned to London, which may sell certified pre-owned pieces and lists it
        watch.handOver(OWNER, "CONSIGNMENT", Demo.LONDON);
        watch.stock("london-staff");
        watch.list("london-staff", 820_000);
        assertThat(watch.listing(OWNER).at("/price/minor").asLong()).isEqualTo(820_000);
        assertThat(watch.holds(OWNER)).isTrue();
    }
}
