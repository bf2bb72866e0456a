package io.heirloom.dealernetwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class HealthTest {
    @TestHTTPResource(value = "/health", management = true)
    URI health;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void healthNamesEveryDependency() {
        var answer = RestAssured.get(health).then().statusCode(200).extract();
        assertThat(answer.<List<String>>path("checks.name"))
                .anyMatch(name -> name.contains("PostgreSQL"))
                .anyMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("kafka"))
                .anyMatch(name -> name.contains("identity provider"));
    }

    @Test
    void metricsAreServedOnTheManagementPortOnly() {
        RestAssured.get(metrics).then().statusCode(200);
        RestAssured.get("/q/metrics").then().statusCode(404);
    }
}
