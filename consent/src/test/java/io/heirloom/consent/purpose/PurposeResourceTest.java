package io.heirloom.consent.purpose;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class PurposeResourceTest {

    @Test
    void theCatalogueIsPublicAndCompleteAndMappedToAVocabulary() {
        given().get("/purposes")
                .then()
                .statusCode(200)
                .body("", hasSize(15))
                .body("find { it.code == 'SERVICE' }.dpvTerm", is("dpv:CustomerCare"))
                .body("find { it.code == 'SERVICE' }.lawfulBasis", is("eu-gdpr:A6-1-a"))
                .body("find { it.code == 'SERVICE' }.categories", hasItems("IDENTITY", "CONTACT", "CONTACT_RAW"));
    }

    @Test
    void onlyPurposesThatRestOnConsentHaveASwitch() {
        given().get("/purposes")
                .then()
                .body(
                        "findAll { it.consentSwitch }.code",
                        is(List.of("SERVICE", "CLIENTELING", "MARKETING", "EVENTS", "INSTORE", "RESALE", "INSURANCE")))
                .body("findAll { !it.consentSwitch }.categories.flatten()", empty());
    }
}
