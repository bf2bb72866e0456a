package io.heirloom.gateway.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.Services;
import io.heirloom.testing.token.Tokens;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every field that another service answers takes one call to its endpoint, whatever the number of things it is asked for. */
@GatewayTest
class BatchTest {

    private static final int MANY = 25;
    private static final String EVENT =
            "{\"id\":\"0199d000-0000-7000-8000-000000000001\",\"bizStep\":\"commissioning\"}";
    private static final String EVIDENCE =
            "{\"of\":\"%s\",\"more\":false,\"events\":[{\"leaf\":\"bGVhZg==\",\"leafHash\":\"%s\",\"parts\":[]}]}";

    private final Tokens amelie = Tokens.owner("amelie");

    @BeforeEach
    void services() {
        Services.itemRegistry()
                .fresh()
                .get("/items?id=", Pieces.page(MANY))
                .get("/items/events?", Pieces.pageOfEach(Pieces.ids(MANY), EVENT))
                .get("/items/credentials?", ofEach("{\"itemId\":\"%1$s\",\"document\":\"vc of %1$s\"}"))
                .get("/items/evidence?", evidence("item"));
        Services.ownership()
                .fresh()
                .get("/titles/mine", Pieces.titles(MANY))
                .get("/titles?item=", Pieces.titles(MANY))
                .get(
                        "/titles/chain?",
                        Pieces.pageOfEach(Pieces.ids(MANY), "{\"sequence\":1,\"reason\":\"REGISTRATION\"}"))
                .get("/items/evidence?", evidence("title"));
        Services.dealerNetwork().fresh().get("/items/evidence?", Pieces.page(List.of()));
        Services.consent()
                .fresh()
                .get(
                        "/consent-records/mine/of-items?",
                        Pieces.page(IntStream.rangeClosed(1, MANY)
                                .mapToObj(i -> "{\"of\":\"%s\",\"items\":[%s],\"nextCursor\":null}"
                                        .formatted(Pieces.id(i), consent(i)))
                                .toList()))
                .get(
                        "/consent-records?id=",
                        Pieces.page(IntStream.rangeClosed(1, MANY)
                                .mapToObj(i -> "{\"id\":\"%s\",\"consent\":%s,\"document\":\"{}\"}"
                                        .formatted(record(i), consent(i)))
                                .toList()))
                .get(
                        "/consent-records/receipts?",
                        Pieces.page(IntStream.rangeClosed(1, MANY)
                                .mapToObj(i -> "{\"id\":\"%s\",\"recordId\":\"%s\",\"sequence\":1,\"jws\":\"a.b.c\"}"
                                        .formatted(record(i), record(i)))
                                .toList()))
                .on("GET", "/items/evidence?", 403, "{\"code\":\"forbidden\"}");
        Services.ledger()
                .fresh()
                .on(
                        "POST",
                        "/proofs/of-each",
                        200,
                        "{\"groups\":["
                                + IntStream.rangeClosed(1, MANY)
                                        .mapToObj(BatchTest::proofs)
                                        .collect(Collectors.joining(","))
                                + "]}");
    }

    @Test
    void whatTwentyFivePiecesHaveTakesOneCallToEachEndpoint() {
        // When
        Graph.ask(amelie, """
                        { viewer { items(first: 25) { nodes { events(first: 1) { nodes { bizStep } } credential
                          proof { complete events } title { chain(first: 1) { nodes { reason } } }
                          consents(first: 1) { nodes { record } } } } } }
                        """)
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.viewer.items.nodes", hasSize(MANY))
                .body("data.viewer.items.nodes.events.nodes.flatten().bizStep", hasSize(MANY))
                .body("data.viewer.items.nodes[6].credential", equalTo("vc of " + Pieces.id(7)))
                .body("data.viewer.items.nodes.proof.events", everyItem(equalTo(2)))
                .body("data.viewer.items.nodes.proof.complete", everyItem(equalTo(true)))
                .body("data.viewer.items.nodes.title.chain.nodes.flatten().reason", hasSize(MANY))
                .body("data.viewer.items.nodes.consents.nodes.flatten().record", everyItem(equalTo("{}")));
        // Then
        assertThat(Services.itemRegistry().endpoints())
                .containsExactlyInAnyOrder(
                        "GET /items", "GET /items/events", "GET /items/credentials", "GET /items/evidence");
        assertThat(Services.ownership().endpoints())
                .containsExactlyInAnyOrder(
                        "GET /titles/mine", "GET /titles", "GET /titles/chain", "GET /items/evidence");
        assertThat(Services.dealerNetwork().endpoints()).containsExactly("GET /items/evidence");
        assertThat(Services.consent().endpoints())
                .containsExactlyInAnyOrder(
                        "GET /consent-records/mine/of-items", "GET /consent-records", "GET /items/evidence");
        assertThat(Services.ledger().endpoints()).containsExactly("POST /proofs/of-each");
    }

    @Test
    void receiptsOfManyConsentsTakeOneCall() {
        Services.consent()
                .get(
                        "/consent-records/mine?",
                        Pieces.page(IntStream.rangeClosed(1, MANY)
                                .mapToObj(BatchTest::consent)
                                .toList()));
        Graph.ask(amelie, "{ viewer { consents(first: 25) { nodes { receipts { jws } } } } }")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.viewer.consents.nodes.receipts.flatten().jws", hasSize(MANY));
        assertThat(Services.consent().endpoints())
                .containsExactlyInAnyOrder("GET /consent-records/mine", "GET /consent-records/receipts");
    }

    @Test
    void modelsOfManyBrandsAndAuthorisationsOfManyDealersTakeOneCall() {
        // Given
        String model = "{\"id\":\"%1$s\",\"brandId\":\"%1$s\",\"gtin\":\"1\",\"name\":\"n\",\"category\":\"WATCH\"}";
        Services.itemRegistry()
                .get("/models", ofEach(model))
                .get("/brands?", ofEach("{\"id\":\"%s\",\"name\":\"b\"}"))
                .get("/brands/models?", Pieces.pageOfEach(Pieces.ids(MANY), model.formatted(Pieces.MODEL)));
        Services.dealerNetwork()
                .get("/dealers?", ofEach("{\"id\":\"%s\",\"name\":\"d\"}"))
                .get(
                        "/dealers/authorisations?",
                        Pieces.pageOfEach(
                                Pieces.ids(MANY),
                                "{\"id\":\"" + Pieces.DEALER + "\",\"standing\":\"IN_FORCE\",\"version\":0}"));
        // When
        Graph.ask("{ models(first: 25) { nodes { brand { models(first: 1) { nodes { name } } } } } }")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.models.nodes.brand.models.nodes.flatten().name", hasSize(MANY));
        Graph.ask("{ dealers(first: 25) { nodes { authorisations(first: 1) { nodes { standing } } } } }")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.dealers.nodes.authorisations.nodes.flatten().standing", hasSize(MANY));
        // Then
        assertThat(Services.itemRegistry().endpoints())
                .containsExactlyInAnyOrder("GET /models", "GET /brands", "GET /brands/models");
        assertThat(Services.dealerNetwork().endpoints())
                .containsExactlyInAnyOrder("GET /dealers", "GET /dealers/authorisations");
    }

    @Test
    void theCallerAskedForTwiceIsReadOnce() {
        Graph.ask(amelie, """
                        { a: viewer { items(first: 2) { nodes { id } } } b: viewer { items(first: 2) { nodes { id } } } }
                        """)
                .statusCode(200)
                .body(
                        "data.a",
                        equalTo(Graph.ask(amelie, "{ viewer { items(first: 2) { nodes { id } } } }")
                                .extract()
                                .path("data.viewer")));
        assertThat(Services.ownership().endpoints()).hasSize(2);
    }

    @Test
    void aListGoesOnWhereItsFirstPageEnded() {
        // Given
        Services.itemRegistry()
                .get("/items?id=", Pieces.page(1))
                .get("/items/" + Pieces.id(1) + "/events?", Pieces.page(List.of(EVENT)));
        String query = "{ item(id: \"" + Pieces.id(1)
                + "\") { events(first: 1%s) { nodes { bizStep } pageInfo { endCursor } } } }";
        String cursor = Graph.ask(amelie, query.formatted("")).extract().path("data.item.events.pageInfo.endCursor");
        // When
        Graph.ask(amelie, query.formatted(", after: \"" + cursor + "\""))
                .body("errors", nullValue())
                .body("data.item.events.nodes", hasSize(1));
        // Then
        assertThat(Services.itemRegistry().targets())
                .contains("GET /items/" + Pieces.id(1) + "/events?first=1&after=TkVYVA");
    }

    @Test
    void aCursorBelongsToOneListAndIsRefusedForMany() {
        String cursor = Graph.ask(
                        amelie, "{ item(id: \"" + Pieces.id(1) + "\") { events(first: 1) { edges { cursor } } } }")
                .extract()
                .path("data.item.events.edges[0].cursor");
        Services.itemRegistry().fresh().get("/items?id=", Pieces.page(2));
        Services.ownership().get("/titles/mine", Pieces.titles(2));
        Graph.ask(
                        amelie,
                        "{ viewer { items { nodes { events(first: 1, after: \"" + cursor
                                + "\") { nodes { id } } } } } }")
                .statusCode(200)
                .body("data.viewer.items.nodes.events", everyItem(nullValue()))
                .body("errors.extensions.code", everyItem(equalTo("INVALID")))
                .body("errors[0].message", startsWith("A cursor belongs to one list"));
        assertThat(Services.itemRegistry().endpoints()).containsExactly("GET /items");
    }

    @Test
    void whatIsHiddenIsNullWithoutAWord() {
        // Given
        Services.ownership().get("/titles/chain?", Pieces.pageOfEach(List.of(Pieces.id(2)), "{\"sequence\":1}"));
        Services.itemRegistry().get("/items/credentials?", Pieces.page(List.of()));
        // When
        Graph.ask(
                        amelie,
                        "{ viewer { items(first: 2) { nodes { credential title { chain(first: 1) { nodes { sequence } } } } } } }")
                .body("errors", nullValue())
                .body("data.viewer.items.nodes.credential.unique()", equalTo(java.util.Collections.singletonList(null)))
                .body("data.viewer.items.nodes[0].title.chain", nullValue())
                .body("data.viewer.items.nodes[1].title.chain.nodes", hasSize(1));
    }

    @Test
    void aSerialOfAnyCharactersReachesTheRegistryAsItIs() {
        // Given
        String serial = "A/%2F+&=!";
        Services.itemRegistry()
                .get(
                        "/items?",
                        Pieces.page(List.of(Pieces.json(1)
                                .replace("\"serial\":\"QM39-000001\"", "\"serial\":\"" + serial + "\""))));
        // When
        Graph.ask(amelie, "{ item(gtin: \"09521101100013\", serial: \"" + serial + "\") { credential } }")
                .body("errors", nullValue());
        // Then
        assertThat(Services.itemRegistry().targets().stream()
                        .map(target -> URLDecoder.decode(target, StandardCharsets.UTF_8))
                        .toList())
                .containsExactly(
                        "GET /items?gtin=09521101100013&serial=" + serial,
                        "GET /items/credentials?id=" + Pieces.id(1) + ":" + serial);
    }

    private static String ofEach(String row) {
        return Pieces.page(Pieces.ids(MANY).stream().map(row::formatted).toList());
    }

    private static String evidence(String stream) {
        return Pieces.page(Pieces.ids(MANY).stream()
                .map(id -> EVIDENCE.formatted(id, stream + id))
                .toList());
    }

    private static String proofs(int number) {
        String proof = "{\"leafHash\":\"%s%s\",\"proof\":\"p\",\"state\":\"LOGGED\"}";
        return "{\"proofs\":[" + proof.formatted("item", Pieces.id(number)) + ","
                + proof.formatted("title", Pieces.id(number)) + "],\"anchors\":[]}";
    }

    private static String record(int number) {
        return "0199e000-0000-7000-8000-%012d".formatted(number);
    }

    private static String consent(int number) {
        return "{\"id\":\"%s\",\"itemId\":\"%s\",\"purpose\":\"SERVICE\",\"state\":\"GIVEN\"}"
                .formatted(record(number), Pieces.id(number));
    }
}
