package io.heirloom.gateway.proof;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.Services;
import io.heirloom.gateway.item.Pieces;
import io.heirloom.testing.token.Tokens;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class ProofTest {

    private static final String HANDLE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String NEXT = "{\"salt\":\"c2FsdA==\",\"payload\":\""
            + Base64.getEncoder().encodeToString(("{\"next\":\"" + HANDLE + "\"}").getBytes(UTF_8)) + "\"}";

    @BeforeEach
    void services() {
        Services.itemRegistry()
                .fresh()
                .get(
                        "/items/" + Pieces.id(1) + "/evidence",
                        evidence("aGFzaDE=", "{\"salt\":\"c2FsdA==\",\"payload\":\"cGF5\"}"))
                .get("/items?id=", Pieces.page(1))
                .get("/items/evidence?", ofEach("aGFzaDE=", "{\"salt\":\"c2FsdA==\",\"payload\":\"cGF5\"}"));
        Services.ownership().fresh().on("GET", "/items", 404, "{}");
        Services.dealerNetwork().fresh().on("GET", "/items", 401, "{}");
        Services.consent()
                .fresh()
                .get("/items/" + Pieces.id(1), evidence("aGFzaDI=", "{\"c\":\"Yw==\"}"))
                .get("/items/evidence?", ofEach("aGFzaDI=", "{\"c\":\"Yw==\"}"));
        String proofs =
                "{\"proofs\":[{\"leafHash\":\"aGFzaDE=\",\"index\":4,\"proof\":\"c2sp.org/tlog-proof@v1\\nindex 4\\n\",\"state\":\"LOGGED\"},{\"leafHash\":\"aGFzaDI=\",\"state\":\"PENDING\"}],\"anchors\":[{\"chainId\":31337}]}";
        Services.ledger()
                .fresh()
                .on("POST", "/proofs", 200, proofs)
                .on("POST", "/proofs/of-each", 200, "{\"groups\":[" + proofs + "]}")
                .get("/policy", "log vkey");
    }

    @Test
    void aBundleHoldsWhatTheCallerMaySeeAndWhatTheLogHolds() {
        given().get("/proofs/" + Pieces.id(1) + "?serial=QM39-000001")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/vnd.heirloom.proof+json"))
                .body("v", equalTo("heirloom-proof/1"))
                .body("events", hasSize(1))
                .body("events[0].leaf", equalTo("bGVhZg=="))
                .body("events[0].parts[0].salt", equalTo("c2FsdA=="))
                .body("events[0].proof", startsWith("c2sp.org/tlog-proof@v1"))
                .body("anchors[0].chainId", equalTo(31337));
        assertThat(Services.itemRegistry().targets()).allMatch(target -> target.contains("serial=QM39-000001"));
    }

    @Test
    void theGraphSaysWhetherTheBundleIsComplete() {
        Graph.ask(
                        Tokens.owner("amelie"),
                        "{ item(id: \"" + Pieces.id(1) + "\") { proof { events complete downloadPath bundle } } }")
                .statusCode(200)
                .body("data.item.proof.events", equalTo(1))
                .body("data.item.proof.complete", equalTo(false))
                .body("data.item.proof.downloadPath", startsWith("/proofs/"))
                .body("data.item.proof.bundle", containsString("heirloom-proof/1"));
    }

    @Test
    void withoutEvidenceThereIsNoBundle() {
        Services.itemRegistry().fresh();
        Services.consent().fresh();
        given().get("/proofs/" + Pieces.id(1)).then().statusCode(404).body("code", equalTo("not-found"));
        given().get("/proofs/nonsense").then().statusCode(404);
    }

    @Test
    void thePolicyIsTheLedgers() {
        given().get("/policy").then().statusCode(200).body(equalTo("log vkey"));
    }

    @Test
    void aBundleThatIsCutIsNotComplete() {
        Services.itemRegistry()
                .get(
                        "/items/evidence?",
                        ofEach("aGFzaDE=", "{\"c\":\"Yw==\"}").replace("\"more\":false", "\"more\":true"));
        Services.consent().get("/items/evidence?", Pieces.page(List.of()));
        Graph.ask(Tokens.owner("amelie"), "{ item(id: \"" + Pieces.id(1) + "\") { proof { events complete } } }")
                .body("data.item.proof.events", equalTo(1))
                .body("data.item.proof.complete", equalTo(false));
    }

    @Test
    void theHolderIsToldThatNothingCameLaterInEachLog() {
        endsWithNext();
        given().get("/proofs/" + Pieces.id(1))
                .then()
                .statusCode(200)
                .body("next.stream", equalTo(List.of("item-registry")))
                .body("next[0].handle", equalTo(HANDLE))
                .body("next[0].absence", equalTo("YWJz"))
                .body("next[0].indexProof", equalTo("of 2027"));
        Graph.ask(Tokens.owner("amelie"), "{ item(id: \"" + Pieces.id(1) + "\") { proof { bundle } } }")
                .body("data.item.proof.bundle", containsString("\"next\":[{\"stream\":\"item-registry\""));
    }

    @Test
    void aStreamWhoseLastEventIsNotInTheLogYetSaysNothingOfTheNext() {
        Services.consent().get("/items/" + Pieces.id(1), evidence("aGFzaDI=", NEXT));
        given().get("/proofs/" + Pieces.id(1)).then().statusCode(200).body("$", not(hasKey("next")));
        assertThat(Services.ledger().endpoints()).containsExactly("POST /proofs");
    }

    @Test
    void aBundleWithoutTheIndexIsStillABundle() {
        endsWithNext();
        Services.ledger().on("POST", "/index/proofs", 503, "{}");
        given().get("/proofs/" + Pieces.id(1))
                .then()
                .statusCode(200)
                .body("events", hasSize(1))
                .body("$", not(hasKey("next")));
    }

    private static void endsWithNext() {
        Services.itemRegistry()
                .get("/items/" + Pieces.id(1) + "/evidence", evidence("aGFzaDE=", NEXT))
                .get("/items/evidence?", ofEach("aGFzaDE=", NEXT));
        String found = "{\"handle\":\"" + HANDLE + "\",\"state\":\"%s\",\"leafIndex\":null,\"proof\":\"YWJz\"}";
        Services.ledger()
                .on(
                        "POST",
                        "/index/proofs",
                        200,
                        "{\"logs\":[{\"origin\":\"l/2027\",\"size\":9,\"indexProof\":\"of 2027\",\"handles\":["
                                + found.formatted("ABSENT")
                                + "]},{\"origin\":\"l/2026\",\"size\":9,\"indexProof\":\"of 2026\",\"handles\":["
                                + found.formatted("PRESENT") + "]}]}");
    }

    private static String ofEach(String leafHash, String part) {
        return Pieces.page(List.of("{\"of\":\"" + Pieces.id(1) + "\",\"more\":false,"
                + evidence(leafHash, part).substring(1)));
    }

    private static String evidence(String leafHash, String part) {
        return "{\"events\":[{\"eventId\":\"x\",\"type\":\"t\",\"seq\":0,\"leaf\":\"bGVhZg==\",\"leafHash\":\""
                + leafHash + "\",\"parts\":[" + part + "]}]}";
    }
}
