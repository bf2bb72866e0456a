package io.heirloom.dealernetwork;

import static io.heirloom.dealernetwork.Network.authorise;
import static io.heirloom.dealernetwork.Network.dealer;
import static io.heirloom.dealernetwork.Network.dealerBody;
import static io.heirloom.dealernetwork.Network.declare;
import static io.heirloom.dealernetwork.Network.listingBody;
import static io.heirloom.dealernetwork.Network.listingOf;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same write twice, one after the other or at once. */
@QuarkusTest
@WithPostgres
class TwinsTest {
    private static final int STORM = 16;

    @Inject
    Elsewhere elsewhere;

    @Test
    void repeatedWriteGivesTheSameAnswer() {
        var body = dealerBody(UUID.randomUUID());
        var first = post(Tokens.registrar(), "key-" + body.get("id"), "/dealers", body);
        var second = post(Tokens.registrar(), "key-" + body.get("id"), "/dealers", body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void sameKeyWithAnotherPayloadIsRefused() {
        var body = new HashMap<>(dealerBody(UUID.randomUUID()));
        String key = "key-" + body.get("id");
        post(Tokens.registrar(), key, "/dealers", body).then().statusCode(201);
        body.put("name", "Another name");
        isProblem(post(Tokens.registrar(), key, "/dealers", body).then(), 422, "idempotency-key-reused");
    }

    @Test
    void keyOfAnotherCallerOpensNothing() {
        // Given
        var brand = UUID.randomUUID();
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        var body = Map.<String, Object>of("id", UUID.randomUUID(), "itemId", item);
        post(Tokens.dealerStaff(dealer), "shared-key", "/stock", body).then().statusCode(201);
        // When
        var other = post(Tokens.dealerStaff(dealer()), "shared-key", "/stock", body);
        // Then
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void simultaneousTwinsOpenOneListing() throws Exception {
        // Given
        var brand = UUID.randomUUID();
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, item).statusCode(201);
        var body = listingBody(item);
        // When
        var answers = atOnce(() -> post(Tokens.dealerStaff(dealer), "twin-" + item, "/listings", body));
        // Then
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(201, 409)
                .contains(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> isProblem(answer.then(), 409, "idempotency-key-in-use"));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(body.get("id").toString());
        listingOf(item).body("items", hasSize(1));
    }

    @Test
    void manyListingsOfOnePieceAtOnceGiveOne() throws Exception {
        // Given
        var brand = UUID.randomUUID();
        var dealer = dealer();
        authorise(brand, dealer, "PRE_OWNED");
        var item = elsewhere.secondHandPieceOf(dealer, brand);
        declare(dealer, item).statusCode(201);
        // When
        var answers = atOnce(
                () -> post(Tokens.dealerStaff(dealer), UUID.randomUUID().toString(), "/listings", listingBody(item)));
        // Then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> isProblem(answer.then(), 409, "item-already-listed"));
    }

    private static Response post(Tokens who, String key, String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .auth()
                .oauth2(who.sign())
                .body(body)
                .post(path);
    }

    private static List<Response> atOnce(Callable<Response> call) throws Exception {
        var start = new CyclicBarrier(STORM);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, STORM)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            var answers = new ArrayList<Response>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
