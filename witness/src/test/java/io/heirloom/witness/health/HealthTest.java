package io.heirloom.witness.health;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.witness.WithKnownLogs;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
@WithKnownLogs
class HealthTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/health/live", management = true)
    URI live;

    @Test
    void readinessNamesThePartWithoutWhichNothingIsCosigned() {
        RestAssured.get(ready)
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("postgresql"))
                .body("checks.find { it.name == 'postgresql' }.data.'works-without'", is(false));
        RestAssured.get(live).then().statusCode(200);
    }
}
