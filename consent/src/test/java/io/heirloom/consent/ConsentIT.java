package io.heirloom.consent;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.is;

import io.heirloom.testing.packaged.Management;
import io.heirloom.testing.packaged.WithPackaged;
import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;

/** What is shipped, on a JVM or native. */
@QuarkusIntegrationTest
@WithPackaged
@WithPostgres
class ConsentIT {

    @Management
    String management;

    @Test
    void startsOnAnEmptyDatabaseWithoutKafkaAndTellsItsHealth() {
        when().get(management + "/q/health/ready").then().statusCode(200).body("status", is("UP"));
        when().get(management + "/q/metrics").then().statusCode(200);
    }
}
