package io.heirloom.gateway;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.is;

import io.heirloom.testing.packaged.Management;
import io.heirloom.testing.packaged.WithPackaged;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

/** What is shipped, on a JVM or native. */
@QuarkusIntegrationTest
@WithPackaged
class GatewayIT {

    @Management
    String management;

    @Test
    void startsWithoutTheServicesBehindItAndTellsItsHealth() {
        when().get(management + "/q/health/ready").then().statusCode(200).body("status", is("UP"));
        when().get(management + "/q/metrics").then().statusCode(200);
    }
}
