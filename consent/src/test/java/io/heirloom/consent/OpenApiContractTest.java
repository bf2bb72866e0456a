package io.heirloom.consent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed contract is the generated one; {@code -Dcontract.update} rewrites it. */
@QuarkusTest
@WithPostgres
class OpenApiContractTest {

    private static final Path CONTRACT = Path.of("contract", "openapi.yaml");

    @TestHTTPResource(value = "/openapi", management = true)
    URI generated;

    @Test
    void theCommittedContractIsTheGeneratedOne() throws IOException {
        String now = given().get(generated).then().statusCode(200).extract().asString();
        if (System.getProperty("contract.update") != null) {
            Files.writeString(CONTRACT, now);
        }
        assertThat(CONTRACT).content().isEqualTo(now);
    }
}
