package io.heirloom.ledger.anchor;

import static io.heirloom.ledger.TestDatabase.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.ledger.inbox.LeafFeed;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.vectors.Leaves;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class AnchorResourceTest {

    private static final String CONTRACT = "0x" + "ab".repeat(20);
    private static final String QUEUE = """
            insert into anchor (log, size, root, chain_id, contract, state)
            select log, size, root, 1, '%s', 'QUEUED' from signed_head where size = %d
            """;

    @Inject
    LeafFeed feed;

    @Inject
    Pool pool;

    @Test
    void anchorsAreShownAsTheyStandNewestFirst() {
        // Given
        long first = grow(0);
        long second = grow(first);
        get(pool.query(QUEUE.formatted(CONTRACT, first)).execute());
        get(pool.query(QUEUE.formatted(CONTRACT, second)).execute());
        // When
        var page = given().get("/anchors?first=1").then().statusCode(200);
        // Then
        page.body("items", hasSize(1))
                .body("items[0].size", is((int) second))
                .body("items[0].state", is("QUEUED"))
                .body("items[0].contract", is(CONTRACT))
                .body("items[0].root", notNullValue())
                .body("items[0].tx", nullValue())
                .body("items[0].block", nullValue());
        given().get("/anchors?first=1&after=" + page.extract().<String>path("nextCursor"))
                .then()
                .body("items[0].size", is((int) first));
    }

    @Test
    void thePolicyNamesTheContractsOfFormerLogsToo() {
        // Given
        List<String> former = List.of("0x" + "aa".repeat(20), "0x" + "cc".repeat(20));
        long size = grow(0);
        former.forEach(
                contract -> get(pool.query(QUEUE.formatted(contract, size)).execute()));
        // When
        String policy = given().get("/policy").then().statusCode(200).extract().asString();
        // Then
        assertThat(policy.lines())
                .containsOnlyOnceElementsOf(
                        former.stream().map("# heirloom-contract 1 "::concat).toList());
    }

    /** Adds a leaf and answers the size of a signed head above that size. */
    private long grow(long size) {
        feed.send(LeafFeed.message(UUID.randomUUID(), Leaves.random()));
        return await().until(this::signedSize, signed -> signed > size);
    }

    private long signedSize() {
        return get(pool.query("select coalesce(max(size), 0) from signed_head").execute())
                .iterator()
                .next()
                .getLong(0);
    }
}
