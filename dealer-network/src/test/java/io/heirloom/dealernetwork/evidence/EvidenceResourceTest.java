package io.heirloom.dealernetwork.evidence;

import static io.heirloom.dealernetwork.Network.as;
import static io.heirloom.dealernetwork.Network.authorise;
import static io.heirloom.dealernetwork.Network.dealer;
import static io.heirloom.dealernetwork.Network.declare;
import static io.heirloom.dealernetwork.Network.list;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.heirloom.dealernetwork.Elsewhere;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.heirloom.wire.caller.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class EvidenceResourceTest {
    @Inject
    Elsewhere elsewhere;

    private final UUID brand = UUID.randomUUID();

    @Test
    void holderGetsTheEventsWithTheirOpenings() {
        // Given
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, item).statusCode(201);
        list(dealer, item).statusCode(201);
        // When
        var evidence = as(Tokens.dealerStaff(dealer))
                .get("/items/{id}/evidence", item)
                .then()
                .statusCode(200)
                .body("events.type", contains("stock.declared", "listing.opened"))
                .body("events.seq", contains(0, 1));
        // Then
        String payload = evidence.extract().path("events[1].parts[0].payload");
        assertThat(new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8))
                .contains("\"stream\":\"dealer-network\"", item.toString(), dealer.toString())
                .doesNotContain("owner");
    }

    @Test
    void evidenceOfManyPiecesIsThatOfEachTheCallerHolds() {
        // Given
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var first = elsewhere.secondHandPieceOf(dealer, brand);
        var second = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, first).statusCode(201);
        declare(dealer, second).statusCode(201);
        var staff = Tokens.dealerStaff(dealer);
        // When
        var read = as(staff)
                .queryParam("id", first, second, UUID.randomUUID())
                .get("/items/evidence")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        assertThat(read.getList("items.of")).containsExactlyInAnyOrder(first.toString(), second.toString());
        for (var item : List.of(first, second)) {
            assertThat(read.getMap("items.find { it.of == '" + item + "' }.next"))
                    .isNotEmpty();
            assertThat(read.getList("items.find { it.of == '" + item + "' }.events"))
                    .isEqualTo(as(staff)
                            .get("/items/{id}/evidence", item)
                            .then()
                            .extract()
                            .jsonPath()
                            .getList("events"));
        }
        as(Tokens.dealerStaff(UUID.randomUUID()))
                .queryParam("id", first, second)
                .get("/items/evidence")
                .then()
                .statusCode(200)
                .body("items", is(List.of()));
        isProblem(as(staff).get("/items/evidence").then(), 400, "invalid-request");
    }

    @Test
    void ownerWhoBoughtThePieceGetsItsEvidenceAndTheDealerNoLonger() {
        // Given
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, item).statusCode(201);
        var amelie = Tokens.owner("amelie-" + item);
        // When
        elsewhere.titled(item, Elsewhere.owner(Caller.ownerId(Tokens.ISSUER, amelie.subject())));
        // Then
        as(amelie)
                .get("/items/{id}/evidence", item)
                .then()
                .statusCode(200)
                .body("events.type", is(List.of("stock.declared", "stream.handed-over", "stock.withdrawn")));
        isProblem(
                as(Tokens.dealerStaff(dealer)).get("/items/{id}/evidence", item).then(), 404, "item-not-found");
        isProblem(as(Tokens.owner("marcel")).get("/items/{id}/evidence", item).then(), 404, "item-not-found");
        isProblem(as(amelie).get("/items/{id}/evidence", UUID.randomUUID()).then(), 404, "item-not-found");
    }

    @Test
    void streamIsHandedOverOncePerTransferAndItsKeyIsTheNewHoldersAlone() {
        // Given
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, item).statusCode(201);
        String foretold = evidence(Tokens.dealerStaff(dealer), item).getString("next.handle");
        var amelie = Tokens.owner("amelie-" + item);
        // When
        elsewhere.titledTwice(item, Elsewhere.owner(Caller.ownerId(Tokens.ISSUER, amelie.subject())));
        // Then
        var evidence = evidence(amelie, item);
        assertThat(evidence.getList("events.type"))
                .containsExactly("stock.declared", "stream.handed-over", "stock.withdrawn");
        assertThat(handle(evidence.getString("events[1].leaf"))).isEqualTo(foretold);
        assertThat(text(evidence.getString("events[1].parts[1].payload"))).startsWith("{\"streamKey\":");
        assertThat(evidence.getInt("next.seq")).isEqualTo(3);
        assertThat(text(evidence.getString("events[2].parts[-1].payload")))
                .isEqualTo("{\"next\":\"" + evidence.getString("next.handle") + "\"}");
        // And the one after her does not get the key that was hers
        var lina = Tokens.owner("lina-" + item);
        elsewhere.titled(item, Elsewhere.owner(Caller.ownerId(Tokens.ISSUER, lina.subject())));
        assertThat(evidence(lina, item).getString("events[1].parts[1].payload")).isNull();
        assertThat(evidence(lina, item).getString("events[3].parts[1].payload")).isNotNull();
    }

    @Test
    void erasedOwnersPartIsDarkAndTheServiceSaysSoInTheLog() {
        // Given
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, item).statusCode(201);
        var amelie = Tokens.owner("amelie-" + item);
        UUID owner = Caller.ownerId(Tokens.ISSUER, amelie.subject());
        elsewhere.titled(item, Elsewhere.owner(owner));
        assertThat(evidence(amelie, item).getString("events[1].parts[1].payload"))
                .isNotNull();
        // When
        UUID erasure = elsewhere.ownerErased(owner);
        // Then
        assertThat(evidence(amelie, item).getString("events[1].parts[1].payload"))
                .isNull();
        assertThat(evidence(amelie, item).getString("events[1].parts[1].c")).isNotNull();
        await().until(() -> elsewhere
                .toldToOthers()
                .lines()
                .anyMatch(line -> line.contains("erasure.acknowledged") && line.contains(erasure.toString())));
        // And the next transfer of her piece is recorded without her
        var lina = Tokens.owner("lina-" + item);
        elsewhere.titled(item, Elsewhere.owner(Caller.ownerId(Tokens.ISSUER, lina.subject())));
        assertThat(evidence(lina, item).getInt("next.seq")).isEqualTo(4);
    }

    private static JsonPath evidence(Tokens caller, UUID item) {
        return as(caller)
                .get("/items/{id}/evidence", item)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String handle(String leaf) {
        return text(leaf).lines().toList().get(2);
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
