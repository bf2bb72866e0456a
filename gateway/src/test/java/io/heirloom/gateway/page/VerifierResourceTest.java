package io.heirloom.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.gateway.GatewayTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@GatewayTest
class VerifierResourceTest {

    @Test
    void anybodyGetsTheVerifiersPageByteForByte() throws IOException {
        var answer = given().get("/verify").then().statusCode(200).extract();
        try (InputStream page = getClass().getResourceAsStream("/io/heirloom/verifier/page/verify.html")) {
            assertThat(answer.asString()).isEqualTo(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(answer.header("Content-Type")).startsWith("text/html").containsIgnoringCase("utf-8");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'sha256-")
                .endsWith("frame-ancestors 'none'");
    }
}
