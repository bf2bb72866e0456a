package io.heirloom.itemregistry.digitallink;

import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.itemregistry.Registry.itemBody;
import static io.heirloom.itemregistry.Registry.model;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.heirloom.itemregistry.Registry.ItemFixture;
import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class LinksetTest {

    private static final String VOC = "'https://ref.gs1.org/voc/";

    @Test
    void scannerIsOfferedTypedLinks() {
        var item = item();
        get("/digital-link/01/" + item.model().gtin() + "/21/" + item.serial())
                .statusCode(200)
                .contentType(startsWith("application/linkset+json"))
                .body("linkset.anchor", contains(endsWith("/01/" + item.model().gtin() + "/21/" + item.serial())))
                .body("linkset[0]." + VOC + "pip'[0].type", is("text/html"))
                .body("linkset[0]." + VOC + "dpp'[0].type", is("application/ld+json"))
                .body(
                        "linkset[0]." + VOC + "certificationInfo'[0].href",
                        endsWith("/items/" + item.id() + "/credential?serial=" + item.serial()))
                .body("linkset[0]." + VOC + "traceability'[0].href", endsWith("/items/" + item.id() + "/events"))
                .body(
                        "linkset[0]." + VOC + "verificationService'[0].href",
                        endsWith("/verifications?gtin=" + item.model().gtin() + "&serial=" + item.serial()))
                .body("linkset[0]." + VOC + "defaultLink'.size()", is(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QCP-01/99", "A+B", "50%", "a?b", "x&y=z", "(1)", "\"q\""})
    void percentEncodedSerialFindsThePiece(String serial) {
        var item = new ItemFixture(UUID.randomUUID(), model(), serial);
        String link =
                post(item.brand().admin(), "/items", itemBody(item)).extract().path("digitalLink");
        String path = link.substring(link.indexOf("/01/"));
        given().urlEncodingEnabled(false)
                .get("/digital-link" + path)
                .then()
                .statusCode(200)
                .body("linkset[0].anchor", is(link));
    }

    @Test
    void unknownPieceIsNotFoundAndBadNumbersAreNamed() {
        var item = item();
        isProblem(get("/digital-link/01/" + item.model().gtin() + "/21/NONE"), 404, "item-not-found");
        isProblem(get("/digital-link/01/09521101100012/21/X"), 400, "invalid-request")
                .body("errors.parameter", contains("gtin"))
                .body("errors.rule", contains("gtin-check-digit"));
    }
}
