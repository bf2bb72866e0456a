package io.heirloom.gateway.health;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Services;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@GatewayTest
class HealthTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Test
    void everyServiceIsNamedAndTheGatewayIsReadyWithoutThem() {
        Services.dealerNetwork().fresh().slow("/dealers", Duration.ofSeconds(2));
        RestAssured.get(ready)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'services' }.data.ledger", equalTo("answers"))
                .body("checks.find { it.name == 'services' }.data.dealer-network", startsWith("does not answer"));
    }
}
