package io.heirloom.witness.cosign;

import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.witness.GrowingLog.request;
import static io.heirloom.witness.cosign.AddCheckpointCalls.add;
import static io.heirloom.witness.cosign.AddCheckpointCalls.conflicts;
import static io.heirloom.witness.cosign.AddCheckpointCalls.cosignatures;
import static io.heirloom.witness.cosign.AddCheckpointCalls.keys;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.TreeHash;
import io.heirloom.witness.GrowingLog;
import io.heirloom.witness.WithKnownLogs;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** c2sp.org/tlog-witness, sentence by sentence, against the real service over HTTP. */
@QuarkusTest
@WithPostgres
@WithKnownLogs
class TlogWitnessConformanceTest {

    @Test
    void aFirstCheckpointIsCosignedWithEveryKeyAndATime() {
        GrowingLog log = GrowingLog.known().to(7);
        long before = Instant.now().getEpochSecond();
        var verified = cosignatures(add(log.request(0, 7)), log.text(7));
        assertThat(verified)
                .extracting(signature -> signature.key().type())
                .containsExactly(SignatureType.ED25519_COSIGNATURE, SignatureType.ML_DSA_44);
        assertThat(verified)
                .allSatisfy(signature -> assertThat(signature.unixSeconds().orElseThrow())
                        .isBetween(before, Instant.now().getEpochSecond()));
    }

    @Test
    void theAnswerIsSignatureLinesAndNothingElse() {
        GrowingLog log = GrowingLog.known().to(2);
        String lines = add(log.request(0, 2)).statusCode(200).extract().asString();
        assertThat(lines).endsWith("\n");
        assertThat(lines.lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("\u2014 witness.heirloom.example/dealers "));
    }

    @Test
    void eachCheckpointExtendsTheOneCosignedBefore() {
        GrowingLog log = GrowingLog.known().to(300);
        int last = 0;
        for (int size : List.of(1, 2, 3, 64, 65, 256, 300)) {
            cosignatures(add(log.request(last, size)), log.text(size));
            last = size;
        }
        conflicts(add(log.request(299, 300)), 300);
    }

    @Test
    void anUnknownLogIsNotFound() {
        isProblem(add(GrowingLog.unknown().to(3).request(0, 3)), 404, "log-unknown");
    }

    @Test
    void withoutAValidSignatureOfTheLogItIsForbidden() {
        GrowingLog log = GrowingLog.known().to(3);
        GrowingLog stranger = GrowingLog.unknown();
        String strangers = stranger.sign(log.text(3));
        isProblem(add(request(0, List.of(), strangers)), 403, "log-not-signed");
        SignedNote good = SignedNote.parse(log.checkpoint(3));
        SignedNote.Line line = good.signatures().getFirst();
        byte[] wrong = line.signature().clone();
        wrong[5] ^= 1;
        var broken = new SignedNote(good.text(), List.of(new SignedNote.Line(line.name(), line.id(), wrong)));
        isProblem(add(request(0, List.of(), broken.format())), 403, "log-not-signed");
        cosignatures(add(log.request(0, 3)), log.text(3));
    }

    @Test
    void oneWrongSignatureOfATrustedKeyIsForbiddenBesideAGoodOne() {
        GrowingLog log = GrowingLog.known().to(3);
        SignedNote good = SignedNote.parse(log.checkpoint(3));
        SignedNote.Line line = good.signatures().getFirst();
        var both =
                new SignedNote(good.text(), List.of(line, new SignedNote.Line(line.name(), line.id(), new byte[64])));
        isProblem(add(request(0, List.of(), both.format())), 403, "log-not-signed");
    }

    @Test
    void signaturesOfUnknownKeysAreIgnored() {
        GrowingLog log = GrowingLog.known().to(3);
        SigningKey other = SigningKey.of(log.origin(), SignatureType.ED25519, StrictBase64.encode(new byte[32]));
        SigningKey quantum =
                SigningKey.of("someone.example", SignatureType.ML_DSA_44, StrictBase64.encode(new byte[32]));
        var lines = new ArrayList<SignedNote.Line>();
        Collections.addAll(lines, other.sign(log.text(3), 1), quantum.sign(log.text(3), 1));
        for (int i = 0; i < 13; i++) {
            lines.add(new SignedNote.Line("unknown.example/" + i, i, new byte[2424]));
        }
        lines.add(SignedNote.parse(log.checkpoint(3)).signatures().getFirst());
        assertThat(lines).hasSize(16);
        cosignatures(add(request(0, List.of(), new SignedNote(log.text(3), lines).format())), log.text(3));
    }

    @Test
    void anOldSizeAboveTheCheckpointIsBad() {
        GrowingLog log = GrowingLog.known().to(9);
        cosignatures(add(log.request(0, 9)), log.text(9));
        isProblem(add(request(9, List.of(), log.checkpoint(5))), 400, "old-size-too-large");
    }

    @Test
    void anotherOldSizeThanTheOneCosignedLastConflictsAndTheSizeIsTold() {
        GrowingLog log = GrowingLog.known().to(20);
        conflicts(add(log.request(5, 20)), 0);
        cosignatures(add(log.request(0, 10)), log.text(10));
        conflicts(add(log.request(0, 20)), 10);
        conflicts(add(log.request(9, 20)), 10);
        conflicts(add(log.request(11, 20)), 10);
        conflicts(add(log.request(0, 5)), 10);
        cosignatures(add(log.request(10, 20)), log.text(20));
    }

    @Test
    void anEmptyTreeHasTheRootOfNothing() {
        GrowingLog log = GrowingLog.known();
        String wrong = log.sign(new Checkpoint(log.origin(), 0, new byte[32]).text());
        isProblem(add(request(0, List.of(), wrong)), 422, "checkpoint-inconsistent");
        cosignatures(add(log.request(0, 0)), log.text(0));
        cosignatures(add(log.request(0, 0)), log.text(0));
        cosignatures(add(log.to(4).request(0, 4)), log.text(4));
        isProblem(add(request(4, List.of(), log.checkpoint(0))), 400, "old-size-too-large");
    }

    @Test
    void fromAnEmptyTreeTheProofIsEmpty() {
        GrowingLog log = GrowingLog.known().to(4);
        isProblem(add(request(0, log.proof(2, 4), log.checkpoint(4))), 422, "checkpoint-inconsistent");
        cosignatures(add(log.request(0, 4)), log.text(4));
    }

    @Test
    void aProofThatDoesNotVerifyIsUnprocessable() {
        GrowingLog log = GrowingLog.known().to(100);
        cosignatures(add(log.request(0, 37)), log.text(37));
        List<byte[]> good = log.proof(37, 100);
        isProblem(add(request(37, List.of(), log.checkpoint(100))), 422, "checkpoint-inconsistent");
        isProblem(add(request(37, good.subList(1, good.size()), log.checkpoint(100))), 422, "checkpoint-inconsistent");
        isProblem(add(request(37, good.reversed(), log.checkpoint(100))), 422, "checkpoint-inconsistent");
        var longer = new ArrayList<>(good);
        longer.add(new byte[32]);
        isProblem(add(request(37, longer, log.checkpoint(100))), 422, "checkpoint-inconsistent");
        for (int i = 0; i < good.size(); i++) {
            var changed = new ArrayList<>(good);
            changed.set(i, TreeHash.ofLeaf(good.get(i)));
            isProblem(add(request(37, changed, log.checkpoint(100))), 422, "checkpoint-inconsistent");
        }
        cosignatures(add(log.request(37, 100)), log.text(100));
    }

    @Test
    void anotherHistoryIsUnprocessableWhateverItProves() {
        GrowingLog log = GrowingLog.known().to(60);
        GrowingLog fork = log.fork(60);
        cosignatures(add(log.request(0, 30)), log.text(30));
        isProblem(add(fork.request(30, 60)), 422, "checkpoint-inconsistent");
        isProblem(add(fork.request(30, 30)), 422, "checkpoint-inconsistent");
        cosignatures(add(log.request(30, 60)), log.text(60));
    }

    @Test
    void theSameCheckpointIsCosignedAgain() {
        GrowingLog log = GrowingLog.known().to(12);
        cosignatures(add(log.request(0, 12)), log.text(12));
        cosignatures(add(log.request(12, 12)), log.text(12));
        isProblem(add(request(12, List.of(new byte[32]), log.checkpoint(12))), 422, "checkpoint-inconsistent");
    }

    @Test
    void extensionLinesAreCosigned() {
        GrowingLog log = GrowingLog.known().to(5);
        String text = log.text(5) + "an extension\nanother\n";
        cosignatures(add(request(0, List.of(), log.sign(text))), text);
    }

    @Test
    void whatIsNotAsTheFormatSaysIsBad() {
        GrowingLog log = GrowingLog.known().to(8);
        cosignatures(add(log.request(0, 4)), log.text(4));
        String good = log.request(4, 8);
        for (String bad : List.of(
                "",
                "\n",
                "old 4\n",
                "old 4\n\n",
                good.substring(1),
                good.replace("old 4\n", "\n"),
                good.replace("old 4", "old 04"),
                good.replace("old 4", "old  4"),
                good.replace("old 4", "old +4"),
                good.replace("old 4", "old -4"),
                good.replace("old 4", "old 4 "),
                good.replace("old 4", "old"),
                good.replace("old 4", "old 99999999999999999999"),
                good.replace("old 4", "OLD 4"),
                good.replace("\n\n", "\nnot base64\n\n"),
                good.replace("\n\n", "\nAAAA\n\n"),
                good.replaceFirst("\n\n", "\n"),
                good.replace("old 4\n", "old 4\r\n"),
                good.substring(0, good.length() - 1),
                good.replace("\u2014 ", "- "),
                good.replace("\n8\n", "\n08\n"),
                good.replace("\n8\n", "\n8\n\n"))) {
            isProblem(add(bad), 400, "checkpoint-malformed");
        }
        isProblem(
                add(request(4, Collections.nCopies(64, new byte[32]), log.checkpoint(8))), 400, "checkpoint-malformed");
        given().body(new byte[] {(byte) 0xff, (byte) 0xfe})
                .post("/add-checkpoint")
                .then()
                .statusCode(400);
        cosignatures(add(good), log.text(8));
    }

    @Test
    void sixtyThreeLinesOfProofAreRead() {
        GrowingLog log = GrowingLog.known().to(8);
        cosignatures(add(log.request(0, 4)), log.text(4));
        isProblem(
                add(request(4, Collections.nCopies(63, new byte[32]), log.checkpoint(8))),
                422,
                "checkpoint-inconsistent");
    }

    @Test
    void onlyPostIsAnswered() {
        given().get("/add-checkpoint").then().statusCode(405);
        given().body("x").put("/add-checkpoint").then().statusCode(405);
    }

    @Test
    void aBodyThatNoCheckpointNeedsIsTooLarge() {
        given().contentType("text/plain")
                .body("x".repeat(200_000).getBytes(StandardCharsets.US_ASCII))
                .post("/add-checkpoint")
                .then()
                .statusCode(413);
    }

    @Test
    void monitorsReadTheLastCosignedCheckpointWithTheLogsSignature() {
        GrowingLog log = GrowingLog.known().to(6);
        String path = "/"
                + HexFormat.of().formatHex(TreeHash.sha256().digest(log.origin().getBytes(StandardCharsets.UTF_8)))
                + "/checkpoint";
        isProblem(given().get(path).then(), 404, "log-not-cosigned");
        String answered = add(log.request(0, 6)).statusCode(200).extract().asString();
        isProblem(add(request(6, List.of(), log.fork(6).checkpoint(6))), 422, "checkpoint-inconsistent");
        String checkpoint = given().get(path).then().statusCode(200).extract().asString();
        assertThat(checkpoint).isEqualTo(log.checkpoint(6) + answered);
        assertThat(SignedNote.parse(checkpoint).verify(keys())).hasSize(2);
    }
}
