package io.heirloom.ledger.health;

import static org.assertj.core.api.Assertions.assertThat;
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

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    /** By the names that the alerts of the charts ask for. */
    @Test
    void whatStandsStillOrDoesNotFitIsToldInFigures() {
        assertThat(RestAssured.get(metrics).asString())
                .contains(
                        "heirloom_ledger_refusing{",
                        "heirloom_ledger_index_stopped ",
                        "heirloom_ledger_index_behind ",
                        "heirloom_ledger_scrub_finding ",
                        "heirloom_ledger_scrub_age_seconds ");
    }

    @Test
    void readinessNamesEachDependencyAndWhetherTheServiceWorksWithoutIt() {
        RestAssured.get(ready)
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.name", hasItems("postgresql", "kafka", "chain", "log-writer", "witnesses"))
                .body("checks.find { it.name == 'postgresql' }.data.'works-without'", is(false))
                .body("checks.find { it.name == 'postgresql' }.data.reachable", is(true))
                .body("checks.find { it.name == 'kafka' }.data.'works-without'", is(true))
                .body("checks.find { it.name == 'log-writer' }.data.reachable", is(true))
                .body("checks.find { it.name == 'chain' }.data.'works-without'", is(true))
                .body("checks.find { it.name == 'chain' }.data.reason", is("not configured"));
        RestAssured.get(live).then().statusCode(200);
    }
}
