package io.heirloom.ledger.index;

import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesRule;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.ledger.inbox.LeafFeed;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.leaf.Leaf;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.ExplainedProof;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.policy.TrustPolicy;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.prefix.PrefixEntry;
import io.heirloom.tlog.prefix.PrefixProofCheck;
import io.heirloom.tlog.prefix.PrefixTree;
import io.heirloom.tlog.tile.EntryBundle;
import io.heirloom.tlog.tile.TileId;
import io.heirloom.tlog.tile.TilePath;
import io.heirloom.tlog.tree.InMemoryTree;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class IndexResourceTest {

    private static final String LOG = "log.heirloom.example/2026";

    @Inject
    LeafFeed feed;

    @Test
    void aHandleIsProvenToBeThereOrNotUnderASignedIndex() {
        // Given
        Leaf there = Leaf.parse(indexed());
        byte[] absent = Leaf.parse(Leaves.random()).handle();
        // When
        var answer = prove(StrictBase64.encode(there.handle()), StrictBase64.encode(absent))
                .statusCode(200)
                .body("logs.origin", is(List.of(LOG)))
                .body("logs[0].handles.state", is(List.of("PRESENT", "ABSENT")))
                .body("logs[0].handles[1].leafIndex", nullValue())
                .extract();
        // Then
        ExplainedProof proof = ExplainedProof.parse(answer.path("logs[0].indexProof"));
        IndexLeaf leaf = IndexLeaf.parse(proof.leaf());
        assertThat(leaf.size()).isEqualTo(answer.<Integer>path("logs[0].size").longValue());
        SignedNote note = SignedNote.parse(proof.proof().checkpoint());
        assertThat(policy().judge(note).logs()).isNotEmpty();
        Checkpoint head = Checkpoint.parse(note.text());
        assertThat(head.origin()).isEqualTo(IndexLeaf.originOf(LOG));
        assertThat(ProofCheck.includes(
                        proof.proof().index(),
                        head.size(),
                        TreeHash.ofLeaf(proof.leaf()),
                        proof.proof().path(),
                        head.root()))
                .isTrue();
        long place = answer.<Integer>path("logs[0].handles[0].leafIndex").longValue();
        assertThat(PrefixProofCheck.presents(
                        leaf.prefixRoot(),
                        there.handle(),
                        PrefixEntry.of(there.handle(), place).value(),
                        StrictBase64.decode(answer.path("logs[0].handles[0].proof"))))
                .isTrue();
        assertThat(PrefixProofCheck.excludes(
                        leaf.prefixRoot(), absent, StrictBase64.decode(answer.path("logs[0].handles[1].proof"))))
                .isTrue();
    }

    @Test
    void anybodyRebuildsTheIndexFromWhatIsServed() {
        indexed();
        Checkpoint indexHead = checkpoint("/2026/index/checkpoint");
        List<byte[]> indexLeaves = entries("/2026/index/tile/", indexHead.size());
        var indexLog = InMemoryTree.empty();
        indexLeaves.forEach(indexLog::add);
        assertThat(indexLog.root((int) indexHead.size())).isEqualTo(indexHead.root());
        IndexLeaf last = IndexLeaf.parse(indexLeaves.getLast());
        List<byte[]> entries = entries("/2026/tile/", last.size());
        var log = InMemoryTree.empty();
        List<PrefixEntry> handles = new ArrayList<>();
        entries.forEach(entry -> {
            log.add(entry);
            handles.add(PrefixEntry.of(Leaf.parse(entry).handle(), handles.size()));
        });
        indexLeaves.stream().map(IndexLeaf::parse).forEach(leaf -> {
            assertThat(leaf.root()).isEqualTo(log.root((int) leaf.size()));
            assertThat(leaf.prefixRoot())
                    .isEqualTo(
                            PrefixTree.of(handles.subList(0, (int) leaf.size())).root());
        });
        given().get("/2026/index/tile/" + path(false, indexHead.size() - 1, indexHead.size()))
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        indexed();
        for (String path : List.of("0/999", "entries/999", "1/000", "x", "entries/000.p/0")) {
            isProblem(given().get("/2026/index/tile/" + path).then(), 404, "no-such-index-tile");
        }
        given().get("/1999/index/checkpoint").then().statusCode(404);
    }

    @Test
    void badRequestsNameFieldAndRule() {
        String one = StrictBase64.encode(new byte[32]);
        namesRule(isProblem(prove(one, "AAAA"), 400, "invalid-request"), "/handles/1", "handle");
        isProblem(prove(), 400, "invalid-request");
        isProblem(prove(Collections.nCopies(101, one).toArray(String[]::new)), 400, "invalid-request");
        isProblem(
                given().contentType(ContentType.TEXT)
                        .body("x")
                        .post("/index/proofs")
                        .then(),
                415,
                "unsupported-media-type");
    }

    private byte[] indexed() {
        byte[] leaf = Leaves.random();
        feed.send(LeafFeed.message(UUID.randomUUID(), leaf));
        String handle = StrictBase64.encode(Leaf.parse(leaf).handle());
        await().untilAsserted(() -> prove(handle).statusCode(200).body("logs[0].handles[0].state", is("PRESENT")));
        return leaf;
    }

    private static ValidatableResponse prove(String... handles) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("handles", List.of(handles)))
                .post("/index/proofs")
                .then();
    }

    private static TrustPolicy policy() {
        return TrustPolicy.parse(given().get("/policy").then().extract().asByteArray());
    }

    private static Checkpoint checkpoint(String path) {
        String text = given().get(path).then().statusCode(200).extract().asString();
        SignedNote note = SignedNote.parse(text);
        assertThat(policy().judge(note).logs()).isNotEmpty();
        return Checkpoint.parse(note.text());
    }

    private static List<byte[]> entries(String prefix, long size) {
        List<byte[]> entries = new ArrayList<>();
        while (entries.size() < size) {
            byte[] bundle = given().get(prefix + path(true, entries.size(), size))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            entries.addAll(EntryBundle.decode(bundle));
        }
        assertThat(new String(entries.getFirst(), UTF_8)).startsWith("heirloom.example/");
        return entries;
    }

    private static String path(boolean entries, long holding, long size) {
        var tile = new TileId(0, holding / TileId.WIDTH);
        return new TilePath(entries, tile, tile.width(size)).text();
    }
}
