package io.heirloom.consent.request;

import static io.heirloom.consent.Stories.SERVICE_DATA;
import static io.heirloom.consent.Stories.asked;
import static io.heirloom.consent.Stories.decide;
import static io.heirloom.consent.Stories.delivered;
import static io.heirloom.consent.Stories.grant;
import static io.heirloom.consent.Stories.permits;
import static io.heirloom.consent.Stories.published;
import static io.heirloom.consent.Stories.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.heirloom.consent.Api;
import io.heirloom.consent.World;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ConsentJourneyTest {

    @Inject
    World world;

    @Test
    void aBrandIsRefusedUntilTheOwnerGrantsAndAgainAfterSheWithdraws() {
        // Given
        var owner = Tokens.owner("amelie-" + UUID.randomUUID());
        UUID brand = world.brand("Quillandre");
        UUID item = world.itemOf(brand, owner);
        var advisor = Tokens.clientAdvisor(brand);
        var notice = published("BRAND", brand, "SERVICE", SERVICE_DATA);
        assertThat(permits(advisor, "SERVICE", owner, item, "IDENTITY")).isFalse();

        // When
        UUID request = asked(advisor, notice, item);
        Api.get(owner, "/access-requests/mine")
                .statusCode(200)
                .body("items[0].id", is(request.toString()))
                .body("items[0].state", is("OPEN"))
                .body("items[0].organisation.name", is("Quillandre"))
                .body("items[0].message", is("May we call you about the strap?"))
                .body("items[0].noticeSha256", is(notice.sha256()));
        assertThat(permits(advisor, "SERVICE", owner, item, "IDENTITY")).isFalse();
        delivered(owner, request, notice);
        assertThat(permits(advisor, "SERVICE", owner, item, "IDENTITY")).isFalse();
        UUID record = Api.post(owner, "/access-requests/" + request + "/grant", grant(notice, SERVICE_DATA))
                .statusCode(200)
                .body("state", is("GIVEN"))
                .extract()
                .jsonPath()
                .getUUID("id");

        // Then
        var shown = decide(advisor, "SERVICE", owner, item, "IDENTITY", "CONTACT", "CONTACT_RAW");
        assertThat(shown.getList("decisions.permit", Boolean.class)).containsOnly(true);
        assertThat(shown.getList("decisions.form", String.class)).containsExactly("FULL", "RELAY", "FULL");
        assertThat(shown.getList("decisions.recordId", String.class)).containsOnly(record.toString());
        assertThat(shown.getString("pseudonyms.'" + World.ownerId(owner) + "'")).startsWith("own_");
        Api.get(owner, "/access-log/mine")
                .statusCode(200)
                .body("items[0].permitted", is(true))
                .body("items[0].organisation.name", is("Quillandre"))
                .body("items[0].role", is("client-advisor"))
                .body("items[0].purpose", is("SERVICE"))
                .body("items[0].itemId", is(item.toString()))
                .body("items[0].recordId", is(record.toString()))
                .body("items.permitted", hasItem(false));
        withdraw(owner, record).statusCode(200).body("withdrawn", hasItem(record.toString()));
        assertThat(permits(advisor, "SERVICE", owner, item, "IDENTITY")).isFalse();
        Api.get(owner, "/consent-records/mine")
                .statusCode(200)
                .body("items[0].id", is(record.toString()))
                .body("items[0].state", is("WITHDRAWN"));
    }
}
