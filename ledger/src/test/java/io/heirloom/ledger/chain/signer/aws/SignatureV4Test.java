package io.heirloom.ledger.chain.signer.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases without a query of the Signature Version 4 test suite that AWS publishes. */
class SignatureV4Test {

    private static final Instant TIME = Instant.parse("2015-08-30T12:36:00Z");
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String TOKEN =
            "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfp"
                    + "SPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp7"
                    + "5YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr"
                    + "4rvx3iSIlTJabIQwj2ICCR/oLxBA==";

    record Case(
            String name,
            String method,
            Map<String, String> headers,
            String body,
            String token,
            String signedHeaders,
            String signature) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "get-vanilla",
                        "GET",
                        Map.of(),
                        "",
                        null,
                        "host;x-amz-date",
                        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
                new Case(
                        "post-vanilla",
                        "POST",
                        Map.of(),
                        "",
                        null,
                        "host;x-amz-date",
                        "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
                new Case(
                        "post-header-value-case",
                        "POST",
                        Map.of("My-Header1", "VALUE1"),
                        "",
                        null,
                        "host;my-header1;x-amz-date",
                        "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d"),
                new Case(
                        "get-header-value-trim",
                        "GET",
                        Map.of("My-Header1", " value1", "My-Header2", " \"a   b   c\""),
                        "",
                        null,
                        "host;my-header1;my-header2;x-amz-date",
                        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"),
                new Case(
                        "post-x-www-form-urlencoded",
                        "POST",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        "Param1=value1",
                        null,
                        "content-type;host;x-amz-date",
                        "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"),
                new Case(
                        "post-sts-header-before",
                        "POST",
                        Map.of(),
                        "",
                        TOKEN,
                        "host;x-amz-date;x-amz-security-token",
                        "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePublishedCasesComeOutAsPublished(Case published) {
        var credentials = new AwsCredentials("AKIDEXAMPLE", SECRET, Optional.ofNullable(published.token));
        Map<String, String> sent = new SignatureV4("us-east-1", "service")
                .sign(
                        published.method,
                        URI.create("https://example.amazonaws.com/"),
                        published.headers,
                        published.body.getBytes(StandardCharsets.UTF_8),
                        credentials,
                        TIME);
        assertThat(sent)
                .containsEntry("x-amz-date", "20150830T123600Z")
                .containsEntry(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders="
                                + published.signedHeaders + ", Signature=" + published.signature);
    }
}
