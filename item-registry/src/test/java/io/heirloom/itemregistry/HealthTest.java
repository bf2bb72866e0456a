package io.heirloom.itemregistry;

import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class HealthTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/health/live", management = true)
    URI live;

    @TestHTTPResource(value = "/health/ready")
    URI onTheOpenPort;

    @Test
    void readinessNamesEachDependencyAndWhetherWeWorkWithoutIt() {
        RestAssured.get(ready)
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("postgresql", "kafka", "identity-provider"))
                .body("checks.find { it.name == 'postgresql' }.data.'works-without'", is(false))
                .body("checks.find { it.name == 'kafka' }.data.'works-without'", is(true))
                .body("checks.find { it.name == 'identity-provider' }.data.'works-without'", is(true));
        RestAssured.get(live).then().statusCode(200);
    }

    @Test
    void healthIsNotOnTheOpenPort() {
        RestAssured.get(onTheOpenPort).then().statusCode(404);
    }
}
