package io.heirloom.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.Services;
import io.heirloom.gateway.item.Pieces;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.testing.token.Tokens;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone else's object is null with a code; nothing tells it from one that does not exist. */
@GatewayTest
class HiddenObjectTest {

    private static final UUID ID = UUID.fromString(Pieces.id(1));
    private static final String NOTHING = Pieces.page(List.of());
    private static final String HIDDEN =
            "{\"code\":\"title-not-found\",\"title\":\"Unknown, or not visible to the caller\",\"status\":404}";

    private final Tokens lina = Tokens.owner("lina");

    @BeforeEach
    void nothingIsVisible() {
        for (var service :
                List.of(Services.itemRegistry(), Services.ownership(), Services.dealerNetwork(), Services.consent())) {
            service.fresh().get("/", NOTHING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Item", "ProductModel", "Brand", "Dealer", "Transfer", "ConsentRecord", "Nothing"})
    void aNodeThatIsHiddenLooksLikeOneThatIsUnknown(String type) {
        Graph.ask(lina, "{ node(id: \"" + GlobalId.of(type, ID) + "\") { id } }")
                .statusCode(200)
                .body("data.node", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].message", equalTo("Unknown, or not visible to the caller."))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    static Stream<String> lookUps() {
        String id = Pieces.id(1);
        return Stream.of(
                "item(id: \"" + id + "\") { id }",
                "item(gtin: \"09521101100013\", serial: \"X\") { id }",
                "model(id: \"" + id + "\") { id }",
                "brand(id: \"" + id + "\") { id }",
                "dealer(id: \"" + id + "\") { id }");
    }

    @ParameterizedTest
    @MethodSource("lookUps")
    void aThingThatIsHiddenIsNullWithACode(String lookUp) {
        String field = lookUp.substring(0, lookUp.indexOf('('));
        Graph.ask(lina, "{ " + lookUp + " }")
                .statusCode(200)
                .body("data." + field, nullValue())
                .body("errors[0].message", equalTo("Unknown, or not visible to the caller."))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    @Test
    void whatHangsOnAVisiblePieceIsNullWhereItIsHidden() {
        Services.itemRegistry().get("/items?id=", Pieces.page(1));
        String item = Graph.ask(
                        lina,
                        "{ item(id: \"" + Pieces.id(1)
                                + "\") { title { version } credential listing { id } proof { events } consents { nodes { id } } } }")
                .statusCode(200)
                .body("errors", nullValue())
                .extract()
                .body()
                .asString();
        assertThat(item)
                .contains(
                        "\"title\":null",
                        "\"credential\":null",
                        "\"listing\":null",
                        "\"proof\":null",
                        "\"consents\":null");
    }

    static Stream<String> writes() {
        String id = Pieces.id(1);
        String key = "idempotencyKey: \"k\"";
        return Stream.of(
                "transferOfferAccept(transferId: \"" + id + "\", version: 0, " + key + ")",
                "transferOfferCancel(transferId: \"" + id + "\", version: 0, " + key + ")",
                "custodyReturn(custodyId: \"" + id + "\", version: 0, " + key + ")",
                "lossReportLift(lossReportId: \"" + id + "\", reason: \"found\", " + key + ")",
                "accessRequestRefuse(accessRequestId: \"" + id + "\", " + key + ")",
                "consentWithdraw(consentId: \"" + id + "\", " + key + ")");
    }

    @ParameterizedTest
    @MethodSource("writes")
    void aWriteToSomeoneElsesThingIsNotFound(String write) {
        for (var service : List.of(Services.ownership(), Services.consent())) {
            service.fresh().on("POST", "/", 404, HIDDEN);
        }
        String field = write.substring(0, write.indexOf('('));
        Graph.ask(lina, "mutation { " + write + " { userErrors { code message field } } }")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data." + field + ".userErrors", hasSize(1))
                .body("data." + field + ".userErrors[0].code", equalTo("NOT_FOUND"))
                .body("data." + field + ".userErrors[0].message", equalTo("Unknown, or not visible to the caller"))
                .body("data." + field + ".userErrors[0].field", hasSize(0));
    }

    @Test
    void aListThatIsForOthersIsNullWithACode() {
        Services.dealerNetwork()
                .fresh()
                .on("GET", "/stock/mine", 403, "{\"code\":\"forbidden\",\"title\":\"The caller may not do this\"}");
        Graph.ask(lina, "{ viewer { roles stock { nodes { id } } } }")
                .statusCode(200)
                .body("data.viewer.roles", equalTo(List.of("owner")))
                .body("data.viewer.stock", nullValue())
                .body("errors[0].path", equalTo(List.of("viewer", "stock")))
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }
}
