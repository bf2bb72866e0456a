package io.heirloom.witness.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.policy.TrustPolicy;
import io.heirloom.witness.GrowingLog;
import io.heirloom.witness.WithKnownLogs;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
@WithKnownLogs
class ReportTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void whatWasCosignedLastIsToldInPlainWordsAndAsData() {
        GrowingLog log = GrowingLog.known().to(1234);
        String path = "find { it.origin == '" + log.origin() + "' }";
        given().get("/logs").then().body(path + ".size", nullValue()).body(path + ".forks", is(0));
        given().get("/").then().body(containsString("Nothing has been signed of it yet"));
        send(log.request(0, 1234), 200);
        given().get("/logs")
                .then()
                .body(path + ".size", is(1234))
                .body(path + ".root", is(StrictBase64.encode(log.root(1234))));
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("a record of 1,234 entries"), containsString(log.origin()));
    }

    @Test
    void aForkIsKeptAsEvidenceAndToldLoudly() {
        GrowingLog log = GrowingLog.known().to(5);
        send(log.request(0, 5), 200);
        String path = "find { it.origin == '" + log.origin() + "' }.forks";
        // A wrong proof alone is no evidence: anybody can attach one to a good checkpoint.
        send(GrowingLog.request(5, List.of(new byte[32]), log.checkpoint(5)), 422);
        given().get("/logs").then().body(path, is(0));
        send(GrowingLog.request(5, List.of(), log.fork(5).checkpoint(5)), 422);
        send(GrowingLog.request(0, List.of(), log.fork(5).checkpoint(5)), 409);
        given().get("/logs").then().body(path, is(2));
        given().get("/").then().body(containsString("contradicted itself 2 time(s)"));
    }

    @Test
    void theLinesForAPolicyAreAWholePolicyThatAsksForBothKeys() {
        String text = given().get("/policy")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();
        TrustPolicy policy = TrustPolicy.parse(text.getBytes(StandardCharsets.UTF_8));
        assertThat(policy.witnesses())
                .hasSize(2)
                .allMatch(witness -> witness.key().name().equals("witness.heirloom.example/dealers"));
        GrowingLog log = GrowingLog.known().to(3);
        String lines = send(log.request(0, 3), 200);
        var note = SignedNote.parse(log.checkpoint(3) + lines);
        assertThat(policy.judge(note).quorumMet()).isTrue();
        String first = lines.lines().findFirst().orElseThrow() + "\n";
        var half = SignedNote.parse(log.checkpoint(3) + first);
        assertThat(policy.judge(half).quorumMet()).isFalse();
    }

    @Test
    void outcomesAreCountedByLog() {
        GrowingLog log = GrowingLog.known().to(3);
        send(log.request(0, 3), 200);
        send(log.request(0, 3), 409);
        send(GrowingLog.unknown().to(1).request(0, 1), 404);
        RestAssured.get(metrics)
                .then()
                .body(containsString(
                        "heirloom_witness_checkpoints_total{log=\"" + log.origin() + "\",outcome=\"cosigned\"} 1.0"))
                .body(containsString(
                        "heirloom_witness_checkpoints_total{log=\"" + log.origin() + "\",outcome=\"other-size\"} 1.0"))
                .body(not(containsString("log.unknown.example")));
    }

    private static String send(String body, int status) {
        return given().contentType("text/plain")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/add-checkpoint")
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }
}
