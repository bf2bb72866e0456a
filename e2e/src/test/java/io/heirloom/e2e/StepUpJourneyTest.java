package io.heirloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.local.client.BrowserSignIn;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.data.People;
import io.heirloom.local.demo.Frontend;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Title is given away only after a fresh sign-in with a second factor, through Keycloak's own pages. */
class StepUpJourneyTest {

    private static final String OWNER = "marcel";
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Gateway gateway = RunningSuite.get().gateway();
    private final Frontend watch = new Frontend(gateway, Frontend.Piece.ofDemo("09521101100013", "QM39-000043"));
    private final People people = People.load();

    @Test
    void givingTitleAwayTakesAFreshSecondFactor() {
        // Given an owner who signed in by password
        gateway.signIn(OWNER, BrowserSignIn.STANDARD);

        // Then she reads what is hers, and is told to step up before she gives it away
        assertThat(watch.holds(OWNER)).isTrue();
        assertRefusedForWantOfAssurance();

        // When she steps up with a one-time code
        Instant before = Instant.now();
        gateway.signIn(OWNER, BrowserSignIn.STRONG);
        JsonNode offer = watch.offer(OWNER, "GIFT", people.named("kenji"), 0);

        // Then the offer stands
        assertThat(offer.path("state").asText()).isEqualTo("OFFERED");

        // And the same token is refused when the second factor is no longer fresh
        Instant stale = before.plus(RunningSuite.FRESH_FOR).plus(MARGIN);
        Gateway.eventually("the sign-in is old", Instant::now, now -> now.isAfter(stale));
        assertRefusedForWantOfAssurance();
    }

    private void assertRefusedForWantOfAssurance() {
        JsonNode refusals = watch.tryOfferAsSignedIn(OWNER, "GIFT", people.named("kenji"), 0);
        assertThat(refusals).hasSize(1);
        assertThat(refusals.at("/0/code").asText()).isEqualTo("ASSURANCE_INSUFFICIENT");
        assertThat(refusals.at("/0/problem").asText()).isEqualTo("assurance-insufficient");
    }
}
