package io.heirloom.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Services;
import io.heirloom.gateway.item.Pieces;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

@GatewayTest
class DigitalLinkTest {

    private static final String ADDRESS = "/01/9521101100013/21/QM39-000042";

    @BeforeEach
    void services() {
        Services.itemRegistry()
                .fresh()
                .get("/verifications", check("CONFIRMED", "Signed with the brand's key."))
                .get("/models", Pieces.models())
                .get(
                        "/brands?id=",
                        Pieces.page(List.of("{\"id\":\"%s\",\"name\":\"Quillandre\",\"vettedOn\":\"2026-01-15\"}"
                                .formatted(Pieces.BRAND))))
                .get(
                        "/items/" + Pieces.id(42) + "/events",
                        "{\"items\":[{\"id\":\"0199d000-0000-7000-8000-000000000001\",\"bizStep\":\"commissioning\",\"disposition\":\"active\",\"eventTime\":\"2024-03-01T09:00:00Z\"}],\"nextCursor\":null}")
                .get("/digital-link/01/09521101100013/21/QM39-000042", "{\"linkset\":[]}");
        Services.dealerNetwork()
                .fresh()
                .get("/listings", Pieces.page(List.of(Pieces.listing(42))))
                .get("/dealers", Pieces.dealers());
    }

    @Test
    void aBuyerReadsTheAnswerWithItsReasons() {
        page().statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .body(containsString("Confirmed"))
                .body(containsString("Signed with the brand&#39;s key."))
                .body(containsString("Méridienne 39"))
                .body(containsString("QM39-000042"))
                .body(containsString("Switzerland"))
                .body(containsString("1 March 2024"))
                .body(containsString("Geneva Boutique"))
                .body(containsString("CHF 12,500.00"))
                .body(containsString("/proofs/"));
    }

    @Test
    void theVerdictWithItsReasonsComesBeforeAllElse() {
        String html = page().extract().asString();
        assertThat(List.of(
                        html.indexOf("<h1 id=\"answer\">Confirmed</h1>"),
                        html.indexOf("Signed with the brand"),
                        html.indexOf("<h2 class=\"name\" id=\"piece\">"),
                        html.indexOf("Quillandre, identity vetted on 15 January 2026"),
                        html.indexOf("Switzerland"),
                        html.indexOf("steel 92.5 %"),
                        html.indexOf(">made<"),
                        html.indexOf("/proofs/"),
                        html.indexOf("href=\"/verify\""),
                        html.indexOf("href=\"/policy\"")))
                .doesNotContain(-1)
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Confirmed, 1 March 2024, Switzerland, Watch, made, 'CHF 12,500.00'",
        "fr, Confirmé, 1 mars 2024, Suisse, Montre, fabriqué, CHF",
        "it, Confermato, 1 marzo 2024, Svizzera, Orologio, prodotto, CHF 12.500,00",
        "de, Bestätigt, 1. März 2024, Schweiz, Uhr, hergestellt, CHF 12.500,00",
        "ja, 確認されました, 2024年3月1日, スイス, 腕時計, 製造, 'CHF 12,500.00'"
    })
    void thePageSpeaksTheLanguageOfItsReader(ArgumentsAccessor expected) {
        Services.itemRegistry()
                .get("/verifications", check("CONFIRMED", "credential-verifies", "The proof is signed."));
        String language = expected.getString(0);
        var asked = given().accept("text/html")
                .queryParam("lang", language)
                .get(ADDRESS)
                .then();
        var accepted = given().accept("text/html")
                .header("Accept-Language", language + "-XX;q=0.9, es")
                .get(ADDRESS)
                .then();
        for (var answer : List.of(asked, accepted)) {
            answer.statusCode(200)
                    .header("Content-Language", equalTo(language))
                    .body(containsString("<html lang=\"" + language + "\">"))
                    .body(not(containsString("credential-verifies")));
            assertThat(answer.extract().headers().getValues("Vary")).contains("Accept", "Accept-Language");
            for (int i = 1; i < expected.size(); i++) {
                answer.body(containsString(expected.getString(i)));
            }
            if (!"en".equals(language)) {
                answer.body(not(containsString("The proof is signed."))).body(not(containsString("Check it yourself")));
            }
        }
    }

    @Test
    void noCodeOfAServiceReachesThePage() {
        // Given a reason and a step that the catalogue does not know
        Services.itemRegistry()
                .get("/verifications", check("CONCERN_RAISED", "tag-cloned", "Two tags answer to this number."))
                .get(
                        "/items/" + Pieces.id(42) + "/events",
                        "{\"items\":[{\"id\":\"0199d000-0000-7000-8000-000000000001\",\"bizStep\":\"void_shipping\",\"disposition\":\"mismatch_class\"}],\"nextCursor\":null}");
        // Then
        for (String language : List.of("en", "fr", "it", "de", "ja")) {
            given().accept("text/html")
                    .queryParam("lang", language)
                    .get(ADDRESS)
                    .then()
                    .statusCode(200)
                    .body(containsString("<li lang=\"en\">Two tags answer to this number.</li>"))
                    .body(not(containsString("tag-cloned")))
                    .body(not(containsString("void")))
                    .body(not(containsString("mismatch")))
                    .body(not(containsString("CONCERN_RAISED")))
                    .body(not(containsString("WATCH")));
        }
    }

    @Test
    void thePageAllowsNothingButItsOwnStyle() {
        page().header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .body(not(containsString("<script")))
                .body(not(containsString("src=")))
                .body(containsString(Style.CSS));
    }

    @Test
    void aConcernIsNeverCalledFake() {
        Services.itemRegistry().get("/verifications", check("CONCERN_RAISED", "A report stands."));
        page().body(containsString("A concern is raised"))
                .body(containsString("A report stands."))
                .body(not(containsString("Confirmed</h1>")))
                .body(not(containsString("fake")));
    }

    @Test
    void textFromOutsideIsEscaped() {
        Services.itemRegistry().get("/verifications", check("CONFIRMED", "<script>alert(1)</script>"));
        page().body(not(containsString("<script>"))).body(containsString("&lt;script&gt;"));
    }

    @Test
    void nothingEstablishedIsAPageToo() {
        Services.itemRegistry()
                .get(
                        "/verifications",
                        "{\"outcome\":\"NOT_ESTABLISHED\",\"reasons\":[{\"code\":\"no-record\",\"message\":\"No record.\"}],\"item\":null}");
        page().statusCode(200).body(containsString("Not established"));
    }

    @Test
    void numbersThatCannotBeAreTold() {
        Services.itemRegistry()
                .on("GET", "/verifications", 400, "{\"code\":\"invalid-request\",\"title\":\"x\",\"status\":400}");
        page().statusCode(404).body(containsString("cannot be a GTIN"));
    }

    @Test
    void aServiceThatIsDownLeavesTheRestOfThePage() {
        Services.dealerNetwork().fresh().broken();
        page().statusCode(200).body(containsString("Confirmed")).body(containsString("could not be loaded"));
    }

    @Test
    void withoutTheCheckThereIsNoAnswer() {
        Services.itemRegistry().fresh().broken();
        page().statusCode(503).body(containsString("could not be made at the moment"));
    }

    @Test
    void programsGetJsonLd() {
        for (var request : List.of(given().accept("application/ld+json"), given().queryParam("linkType", "gs1:dpp"))) {
            request.get(ADDRESS)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith("application/ld+json"))
                    .header("Vary", equalTo("Accept"))
                    .body("serialNumber", equalTo("QM39-000042"))
                    .body("brand.name", equalTo("Quillandre"));
        }
    }

    @Test
    void resolversGetALinkset() {
        for (var request : List.of(given().accept("application/linkset+json"), given().queryParam("linkType", "all"))) {
            request.get(ADDRESS)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith("application/linkset+json"))
                    .body(containsString("linkset"));
        }
        assertThat(Services.itemRegistry().targets()).contains("GET /digital-link/01/09521101100013/21/QM39-000042");
    }

    private static ValidatableResponse page() {
        return given().accept("text/html").get(ADDRESS).then();
    }

    private static String check(String outcome, String reason) {
        return check(outcome, "r", reason);
    }

    private static String check(String outcome, String code, String reason) {
        return "{\"outcome\":\"" + outcome + "\",\"reasons\":[{\"code\":\"" + code + "\",\"message\":\"" + reason
                + "\"}],\"item\":"
                + Pieces.json(42)
                + ",\"modelName\":\"Méridienne 39\",\"brandName\":\"Quillandre\",\"checkedAt\":\"2026-01-01T10:00:00Z\"}";
    }
}
