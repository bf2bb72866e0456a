package io.heirloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.local.demo.Frontend;
import org.junit.jupiter.api.Test;

/** Sofia owns a bag of Ostrevane and a car of Karsk; each brand knows her by another name and neither learns of the other. */
class TwoBrandsOneOwnerJourneyTest {

    private static final String OWNER = "sofia";

    private final Frontend bag =
            new Frontend(RunningSuite.get().gateway(), Frontend.Piece.ofDemo("09521202200162", "OL28X2340001"));
    private final Frontend car =
            new Frontend(RunningSuite.get().gateway(), Frontend.Piece.ofDemo("09521303400034", "0KSGT2AA1T1000012"));

    @Test
    void brandsCannotJoinTheirOwners() {
        // Given her consent to both
        bag.requestAccess("ostrevane-advisor", Demo.OSTREVANE, Demo.OSTREVANE_NOTICE);
        car.requestAccess("karsk-advisor", Demo.KARSK, Demo.KARSK_NOTICE);
        bag.grant(OWNER, bag.awaitRequest(OWNER).request());
        car.grant(OWNER, car.awaitRequest(OWNER).request());

        // When each brand reads
        JsonNode toOstrevane = bag.ownerData("ostrevane-advisor");
        JsonNode toKarsk = car.ownerData("karsk-advisor");

        // Then each sees her under a pseudonym of its own
        assertThat(toOstrevane.path("ownerPseudonym").asText()).startsWith("own_");
        assertThat(toKarsk.path("ownerPseudonym").asText()).startsWith("own_");
        assertThat(toOstrevane.path("ownerPseudonym")).isNotEqualTo(toKarsk.path("ownerPseudonym"));

        // And the other brand's piece answers nothing
        assertThat(car.isDark("ostrevane-advisor")).isTrue();
        assertThat(bag.isDark("karsk-advisor")).isTrue();
        assertThat(Frontend.absent(car.ownerData("ostrevane-advisor").path("ownerPseudonym")))
                .isTrue();

        // And her own log names each reader
        assertThat(bag.accessLog(OWNER).findValuesAsText("name")).contains("Ostrevane", "Karsk");
    }
}
