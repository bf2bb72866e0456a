package io.heirloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.demo.Frontend;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the demo's dealers hold at the start, and what each may do with it. */
class DealersStockJourneyTest {

    private static final String STEEL = "09521101100013";
    private static final String STOCK = """
            query Stock {
              viewer { stock(first: 20) { nodes { item { serial listing { id } } } } }
            }
            """;
    private static final String ACCREDITATION = """
            query Accreditation($dealer: ID!, $brand: ID!, $activity: DealerActivity!) {
              dealerAccreditation(dealerId: $dealer, brandId: $brand, activity: $activity) { authorised reason }
            }
            """;

    private final Gateway gateway = RunningSuite.get().gateway();

    @Test
    void milanHasElevenPiecesLeftAndMayListNone() {
        JsonNode stock = stock("milan-staff");
        assertThat(stock).hasSize(11);
        assertThat(stock).allMatch(position -> position.at("/item/listing").isNull());
        assertThat(accreditation(Demo.MILAN, "NEW_SALES").path("reason").asText())
                .isEqualTo("LAPSED");
        assertRefused("milan-staff", "QM39-000048");
    }

    @Test
    void newYorkIsSuspendedAndListsNothing() {
        assertThat(serials("newyork-staff")).containsExactly("QM39-000046");
        assertThat(accreditation(Demo.NEW_YORK, "NEW_SALES").path("reason").asText())
                .isEqualTo("SUSPENDED");
        assertRefused("newyork-staff", "QM39-000046");
    }

    @Test
    void dubaiWasNeverAuthorised() {
        assertThat(stock("dubai-staff")).isEmpty();
        JsonNode answer = accreditation(Demo.DUBAI, "NEW_SALES");
        assertThat(answer.path("authorised").asBoolean(true)).isFalse();
        assertThat(answer.path("reason").asText()).isEqualTo("NEVER_AUTHORISED");
    }

    @Test
    void londonSellsCertifiedPreOwnedAndHongKongNewOnly() {
        assertThat(accreditation(Demo.LONDON, "CPO").path("authorised").asBoolean())
                .isTrue();
        assertThat(accreditation(Demo.LONDON, "NEW_SALES").path("authorised").asBoolean(true))
                .isFalse();
        assertThat(accreditation(Demo.HONG_KONG, "NEW_SALES").path("authorised").asBoolean())
                .isTrue();
        assertThat(accreditation(Demo.HONG_KONG, "CPO").path("authorised").asBoolean(true))
                .isFalse();
        assertThat(stock("london-staff"))
                .anyMatch(position -> position.at("/item/serial").asText().equals("QM39R-00001")
                        && position.at("/item/listing/id").isTextual());
        assertThat(stock("hongkong-staff"))
                .anyMatch(position -> position.at("/item/serial").asText().equals("QM39-000050")
                        && position.at("/item/listing/id").isTextual());
    }

    private void assertRefused(String staff, String serial) {
        var piece = new Frontend(gateway, Frontend.Piece.ofDemo(STEEL, serial));
        assertThat(piece.tryList(staff, 700_000).at("/userErrors/0/code").asText())
                .isEqualTo("OUTSIDE_AUTHORISATION");
    }

    private JsonNode stock(String staff) {
        return gateway.query(staff, STOCK, Map.of()).at("/viewer/stock/nodes");
    }

    private List<String> serials(String staff) {
        return stock(staff).findValuesAsText("serial");
    }

    private JsonNode accreditation(String dealerId, String activity) {
        var question = Map.of("dealer", dealerId, "brand", Demo.QUILLANDRE, "activity", activity);
        return gateway.query(null, ACCREDITATION, question).path("dealerAccreditation");
    }
}
