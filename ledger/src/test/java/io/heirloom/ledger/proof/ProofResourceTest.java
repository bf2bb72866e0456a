package io.heirloom.ledger.proof;

import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesRule;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.heirloom.ledger.inbox.LeafFeed;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.InclusionProof;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.tree.ProofCheck;
import io.heirloom.tlog.tree.TreeHash;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class ProofResourceTest {

    @Inject
    LeafFeed feed;

    @Test
    void aLeafIsProvenUnderTheSignedHead() {
        // Given
        byte[] leaf = logged();
        // When
        String text = prove(hash(leaf)).statusCode(200).extract().path("proofs[0].proof");
        // Then
        InclusionProof proof = InclusionProof.parse(text);
        SignedNote note = SignedNote.parse(proof.checkpoint());
        VerifierKey key = key();
        assertThat(note.verify(List.of(key))).containsExactly(key);
        Checkpoint head = Checkpoint.parse(note.text());
        assertThat(ProofCheck.includes(proof.index(), head.size(), TreeHash.ofLeaf(leaf), proof.path(), head.root()))
                .isTrue();
        assertThat(proof.text()).isEqualTo(text);
    }

    @Test
    void proofsComeInTheOrderAskedUnderOneHead() {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < 20; i++) {
            leaves.add(i == 19 ? logged() : sent());
        }
        Collections.shuffle(leaves);
        String[] hashes = leaves.stream().map(ProofResourceTest::hash).toArray(String[]::new);
        await().untilAsserted(() -> prove(hashes).body("proofs.state.unique()", is(List.of("LOGGED"))));
        var answer = prove(hashes).extract();
        assertThat(answer.<List<String>>path("proofs.leafHash")).containsExactly(hashes);
        assertThat(answer.<List<String>>path("proofs.proof").stream()
                        .map(text -> InclusionProof.parse(text).checkpoint())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void anUnknownLeafIsPending() {
        prove(hash(Leaves.random()))
                .statusCode(200)
                .body("proofs[0].state", is("PENDING"))
                .body("proofs[0].proof", nullValue())
                .body("proofs[0].index", nullValue())
                .body("anchors", is(empty()));
    }

    @Test
    void groupsAreProvenApartUnderOneHead() {
        // Given
        String first = hash(sent());
        String second = hash(logged());
        String unknown = hash(Leaves.random());
        await().untilAsserted(() -> prove(first, second).body("proofs.state.unique()", is(List.of("LOGGED"))));
        // When
        var answer = proveEach(List.of(List.of(first, unknown), List.of(second)))
                .statusCode(200)
                .body("groups.size()", is(2))
                .body("groups[0].proofs.state", is(List.of("LOGGED", "PENDING")))
                .extract();
        // Then
        assertThat(answer.<List<String>>path("groups.proofs.flatten().leafHash"))
                .containsExactly(first, unknown, second);
        assertThat(Stream.of("groups[0].proofs[0].proof", "groups[1].proofs[0].proof")
                        .map(path -> InclusionProof.parse(answer.path(path)).checkpoint())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void groupsAreBoundedAndNameFieldAndRule() {
        String one = hash(Leaves.random());
        namesRule(
                isProblem(proveEach(List.of(List.of(one), List.of(one, "AAAA"))), 400, "invalid-request"),
                "/groups/1/leafHashes/1",
                "leaf-hash");
        isProblem(proveEach(List.of()), 400, "invalid-request");
        isProblem(proveEach(List.of(List.of())), 400, "invalid-request");
        namesRule(
                isProblem(
                        proveEach(List.of(Collections.nCopies(501, one), Collections.nCopies(500, one))),
                        400,
                        "invalid-request"),
                "/groups",
                "leaves");
    }

    @Test
    void badRequestsNameFieldAndRule() {
        namesRule(
                isProblem(prove(hash(Leaves.random()), "AAAA"), 400, "invalid-request"), "/leafHashes/1", "leaf-hash");
        isProblem(prove(), 400, "invalid-request");
        isProblem(
                prove(Collections.nCopies(1001, hash(Leaves.random())).toArray(String[]::new)), 400, "invalid-request");
        isProblem(post("{\"leafHashes\":[null]}"), 400, "invalid-request");
        isProblem(post("{\"leafHashes\":\"AAAA\"}"), 400, "invalid-request");
        isProblem(post("leafHashes"), 400, "malformed-json");
        isProblem(post("{\"leafHashes\":[],\"other\":1}"), 400, "invalid-request");
        isProblem(post("{\"leafHashes\":[\"" + "x".repeat(300_000) + "\"]}"), 413, "body-too-large");
        isProblem(
                given().contentType(ContentType.TEXT)
                        .body("leafHashes")
                        .post("/proofs")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void whatIsPublicIsReadWithAnyTokenOrNone() {
        for (String path : List.of("/checkpoint", "/policy", "/anchors")) {
            given().get(path).then().statusCode(200);
            given().auth()
                    .oauth2(Tokens.owner("amelie").sign())
                    .get(path)
                    .then()
                    .statusCode(200);
            given().auth()
                    .oauth2(Tokens.owner("amelie").audience("other").sign())
                    .get(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void thePolicyNamesTheLogsKey() {
        logged();
        String checkpoint = given().get("/checkpoint")
                .then()
                .contentType(ContentType.TEXT)
                .extract()
                .asString();
        assertThat(SignedNote.parse(checkpoint).verify(List.of(key()))).containsExactly(key());
        given().get("/policy").then().body(startsWith("# ")).contentType(ContentType.TEXT);
    }

    @Test
    void anchorsArePagedAndABrokenCursorIsRefused() {
        given().get("/anchors").then().statusCode(200).body("nextCursor", nullValue());
        isProblem(given().get("/anchors?after=broken").then(), 400, "invalid-request");
        isProblem(given().get("/anchors?first=0").then(), 400, "invalid-request");
        isProblem(given().get("/anchors?first=101").then(), 400, "invalid-request");
    }

    @Test
    void nothingCanBeWritten() {
        for (String path : List.of("/checkpoint", "/policy", "/anchors")) {
            given().contentType(ContentType.JSON).body("{}").post(path).then().statusCode(405);
        }
    }

    private byte[] sent() {
        byte[] leaf = Leaves.random();
        feed.send(LeafFeed.message(UUID.randomUUID(), leaf));
        return leaf;
    }

    private byte[] logged() {
        byte[] leaf = sent();
        await().untilAsserted(() -> prove(hash(leaf)).body("proofs[0].state", is("LOGGED")));
        return leaf;
    }

    private static VerifierKey key() {
        String policy = given().get("/policy").then().statusCode(200).extract().asString();
        String line = policy.lines()
                .filter(text -> text.startsWith("log "))
                .findFirst()
                .orElseThrow();
        return VerifierKey.parse(line.substring("log ".length()));
    }

    private static String hash(byte[] leaf) {
        return StrictBase64.encode(TreeHash.ofLeaf(leaf));
    }

    private static ValidatableResponse prove(String... hashes) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("leafHashes", List.of(hashes)))
                .post("/proofs")
                .then();
    }

    private static ValidatableResponse proveEach(List<List<String>> groups) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "groups",
                        groups.stream()
                                .map(hashes -> Map.of("leafHashes", hashes))
                                .toList()))
                .post("/proofs/of-each")
                .then();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/proofs").then();
    }
}
