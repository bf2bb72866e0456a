package io.heirloom.consent.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.operations.ProductionCheck;
import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ProductionTest {

    @Inject
    @All
    List<ProductionCheck> checks;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI readiness;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void productionRefusesEveryDevelopmentKeyWithoutShowingIt() {
        List<String> objections =
                checks.stream().flatMap(check -> check.objection().stream()).toList();

        assertThat(objections)
                .anyMatch(text -> text.contains("heirloom.consent.pseudonym.key"))
                .anyMatch(text -> text.contains("heirloom.consent.signing.private-key"))
                .anyMatch(text -> text.contains("heirloom.journal.key-encryption-key"))
                .noneMatch(text -> text.contains(SigningKeyCheck.DEVELOPMENT_KEY));
    }

    @Test
    void readinessNamesWhatTheServiceDependsOn() {
        String health =
                RestAssured.get(readiness).then().statusCode(200).extract().asString();

        assertThat(health).contains("postgresql", "kafka", "identity-provider", "works-without");
    }

    @Test
    void metricsHoldTheTimeToEffect() {
        assertThat(RestAssured.get(metrics).asString()).contains("heirloom_consent_withdrawal_effect");
    }
}
