package io.heirloom.witness.cosign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.policy.TrustPolicy;
import io.heirloom.tlog.policy.TrustedKey;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Calls the service under test as a log does, and reads its answers as a log does. */
final class AddCheckpointCalls {

    private AddCheckpointCalls() {}

    static ValidatableResponse add(String body) {
        return given().contentType("text/plain; charset=utf-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/add-checkpoint")
                .then();
    }

    /** The cosignatures of a 200, checked against the keys that the witness offers for policies. */
    static List<SignedNote.Verified> cosignatures(ValidatableResponse answer, String checkpointText) {
        String lines = answer.statusCode(200).extract().asString();
        SignedNote note = SignedNote.parse(checkpointText + "\n" + lines);
        List<SignedNote.Verified> verified = note.verified(keys());
        assertThat(verified).hasSameSizeAs(note.signatures());
        return verified;
    }

    static void conflicts(ValidatableResponse answer, long size) {
        Response response = answer.statusCode(409).extract().response();
        assertThat(response.header("Content-Type")).isEqualTo("text/x.tlog.size");
        assertThat(response.asString()).isEqualTo(size + "\n");
    }

    static List<VerifierKey> keys() {
        String policy = given().get("/policy").then().statusCode(200).extract().asString();
        return TrustPolicy.parse(policy.getBytes(StandardCharsets.UTF_8)).witnesses().stream()
                .map(TrustedKey::key)
                .toList();
    }
}
