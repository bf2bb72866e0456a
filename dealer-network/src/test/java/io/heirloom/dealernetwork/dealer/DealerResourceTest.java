package io.heirloom.dealernetwork.dealer;

import static io.heirloom.dealernetwork.Network.authorise;
import static io.heirloom.dealernetwork.Network.dealer;
import static io.heirloom.dealernetwork.Network.dealerBody;
import static io.heirloom.dealernetwork.Network.get;
import static io.heirloom.dealernetwork.Network.post;
import static io.heirloom.dealernetwork.Network.suspend;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class DealerResourceTest {

    @Test
    void enteredDealerIsPublic() {
        var id = UUID.randomUUID();
        var body = new HashMap<>(dealerBody(id));
        body.put("name", "銀座 Ünal & Söhne 🕰");
        post(Tokens.registrar(), "/dealers", body).statusCode(201).header("Location", endsWith("/dealers/" + id));
        get("/dealers/{id}", id)
                .statusCode(200)
                .body("name", is("銀座 Ünal & Söhne 🕰"))
                .body("gln", is(body.get("gln")))
                .body("kind", is("DEALER"))
                .body("accreditations", empty());
    }

    @Test
    void dealerShowsWhatItIsAuthorisedForToday() {
        // Given
        var brand = UUID.randomUUID();
        var dealer = dealer();
        var authorisation = authorise(brand, dealer, "CPO", "SERVICE");
        get("/dealers?id={id}", dealer)
                .body("items[0].accreditations[0].authorisationId", is(authorisation.toString()))
                .body("items[0].accreditations[0].activities", containsInAnyOrder("CPO", "SERVICE"));
        // When
        suspend(brand, authorisation, 0).statusCode(200);
        // Then
        get("/dealers?id={id}", dealer).body("items[0].accreditations", empty());
    }

    @Test
    void sameIdAndSameGlnAreTakenOnce() {
        // Given
        var id = UUID.randomUUID();
        var body = dealerBody(id);
        post(Tokens.registrar(), "/dealers", body).statusCode(201);
        // Then
        isProblem(post(Tokens.registrar(), "/dealers", dealerBody(id)), 409, "dealer-already-entered");
        var other = new HashMap<>(body);
        other.put("id", UUID.randomUUID());
        isProblem(post(Tokens.registrar(), "/dealers", other), 409, "gln-taken");
    }

    @Test
    void pagesHoldEveryDealerOnce() {
        // Given
        var entered = List.of(dealer(), dealer(), dealer());
        // When
        var seen = new HashSet<String>();
        String cursor = null;
        do {
            var page = (cursor == null ? get("/dealers?first=2") : get("/dealers?first=2&after={c}", cursor))
                    .statusCode(200)
                    .extract();
            page.<List<String>>path("items.id")
                    .forEach(id -> assertThat(seen.add(id)).isTrue());
            cursor = page.path("nextCursor");
        } while (cursor != null);
        // Then
        assertThat(seen).containsAll(entered.stream().map(UUID::toString).toList());
    }

    @Test
    void batchReadLeavesOutTheUnknown() {
        var one = dealer();
        get("/dealers?id={a}&id={b}", one, UUID.randomUUID())
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        isProblem(get("/dealers/{id}", UUID.randomUUID()), 404, "dealer-not-found");
    }
}
