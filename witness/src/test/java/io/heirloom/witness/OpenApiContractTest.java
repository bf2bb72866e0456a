package io.heirloom.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed contract is what the service says of itself. Run with {@code -Dcontract.update} to accept a change. */
@QuarkusTest
@WithPostgres
@WithKnownLogs
class OpenApiContractTest {

    private static final Path CONTRACT = Path.of("contract", "openapi.yaml");

    @TestHTTPResource(value = "/openapi", management = true)
    URI generated;

    @Test
    void committedContractIsTheGeneratedOne() throws IOException {
        String now = RestAssured.get(generated).asString();
        if (System.getProperty("contract.update") != null) {
            Files.writeString(CONTRACT, now);
        }
        assertThat(CONTRACT).content().isEqualTo(now);
    }
}
