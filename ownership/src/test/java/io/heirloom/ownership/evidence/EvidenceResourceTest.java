package io.heirloom.ownership.evidence;

import static io.heirloom.ownership.Suite.as;
import static io.heirloom.ownership.Suite.handOn;
import static io.heirloom.testing.problem.Problems.isProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.heirloom.ownership.Offers;
import io.heirloom.ownership.Person;
import io.heirloom.ownership.Suite;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class EvidenceResourceTest {

    @Inject
    Suite suite;

    private final Person amelie = Person.named("amelie");
    private final Person lina = Person.named("lina");

    @Test
    void holderSeesAllFactsAndOnlyHerOwnParts() {
        // Given
        UUID item = suite.pieceOf(amelie, suite.brand());
        handOn(amelie.token(), lina.token(), Offers.gift(item, lina).titleVersion(2));
        // When
        var answer = as(lina.token())
                .get("/items/" + item + "/evidence")
                .then()
                .statusCode(200)
                .body(
                        "events.type",
                        contains(
                                "title.opened",
                                "transfer.offered",
                                "transfer.accepted",
                                "transfer.offered",
                                "transfer.accepted"))
                .body("events.seq", contains(0, 1, 2, 3, 4))
                .extract()
                .jsonPath();
        // Then
        List<Map<String, String>> parts = answer.getList("events.parts.flatten()");
        List<String> opened = parts.stream()
                .map(part -> part.get("payload"))
                .filter(Objects::nonNull)
                .map(payload -> new String(Base64.getDecoder().decode(payload), UTF_8))
                .toList();
        assertThat(opened).noneMatch(part -> part.contains("1250000"));
        assertThat(opened).noneMatch(part -> part.contains(amelie.ownerId().toString()));
        assertThat(opened)
                .filteredOn(part -> part.contains("\"role\":\"buyer\""))
                .hasSize(1)
                .allMatch(part -> part.contains("streamKey"));
        List<Map<String, String>> last = answer.getList("events[4].parts");
        assertThat(last)
                .hasSize(4)
                .filteredOn(part -> part.get("payload") == null)
                .hasSize(1);
    }

    @Test
    void onlyTheHolderIsToldByWhichHandleTheNextEventWillBeKnown() {
        // Given
        UUID item = suite.pieceOf(amelie, suite.brand());
        String foretold = next(amelie, item);
        // When
        handOn(amelie.token(), lina.token(), Offers.gift(item, lina).titleVersion(2));
        // Then the offer had the handle that the seller was told, and what follows the transfer has none she can
        // compute
        var answer = as(lina.token())
                .get("/items/" + item + "/evidence")
                .then()
                .body("next.seq", is(5))
                .extract()
                .jsonPath();
        assertThat(handle(answer.getString("events[3].leaf"))).isEqualTo(foretold);
        String last = answer.getString("events[4].parts[-1].payload");
        assertThat(new String(Base64.getDecoder().decode(last), UTF_8))
                .isEqualTo("{\"next\":\"" + answer.getString("next.handle") + "\"}");
        isProblem(as(amelie.token()).get("/items/" + item + "/evidence").then(), 404, "title-not-found");
    }

    private static String next(Person holder, UUID item) {
        return as(holder.token())
                .get("/items/" + item + "/evidence")
                .then()
                .statusCode(200)
                .extract()
                .path("next.handle");
    }

    private static String handle(String leaf) {
        return new String(Base64.getDecoder().decode(leaf), UTF_8)
                .lines()
                .toList()
                .get(2);
    }

    @Test
    void evidenceOfManyPiecesIsThatOfEach() {
        // Given
        UUID brand = suite.brand();
        UUID first = suite.pieceOf(amelie, brand);
        UUID second = suite.pieceOf(amelie, brand);
        UUID linas = suite.pieceOf(lina, brand);
        // When
        var read = as(amelie.token())
                .queryParam("id", first, second, linas, UUID.randomUUID())
                .get("/items/evidence")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        // Then
        assertThat(read.getList("items.of")).containsExactlyInAnyOrder(first.toString(), second.toString());
        for (UUID item : List.of(first, second)) {
            var alone = as(amelie.token())
                    .get("/items/" + item + "/evidence")
                    .then()
                    .extract()
                    .jsonPath();
            assertThat(read.getList("items.find { it.of == '" + item + "' }.events"))
                    .isEqualTo(alone.getList("events"));
            assertThat(read.getMap("items.find { it.of == '" + item + "' }.next"))
                    .isEqualTo(alone.getMap("next"))
                    .isNotEmpty();
        }
        isProblem(as(amelie.token()).get("/items/evidence").then(), 400, "invalid-request");
    }

    @Test
    void formerHolderAndStrangersSeeNothing() {
        UUID brand = suite.brand();
        UUID item = suite.pieceOf(amelie, brand);
        isProblem(as(lina.token()).get("/items/" + item + "/evidence").then(), 404, "title-not-found");
        isProblem(
                as(Tokens.brandAdmin(brand)).get("/items/" + item + "/evidence").then(), 404, "title-not-found");
    }
}
