package io.heirloom.ledger.outside;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.ledger.inbox.LeafFeed;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.tool.NodeFolder;
import io.heirloom.testing.tool.Tool;
import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.policy.TrustPolicy;
import io.heirloom.tlog.tree.TreeHash;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running log, seen from outside by programs that share nothing with it: Go's module log, Sigstore's verifier, noble's ML-DSA. */
@QuarkusTest
@WithPostgres
class ToolsOfOthersTest {

    private static final int[] BATCHES = {1, 70, 190, 256, 3};
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final NodeFolder NODE = new NodeFolder(Path.of("../verifier/web"));
    private static final Path GO_PACKAGES = Path.of("/usr/share/gocode");
    private static final List<byte[]> ENTRIES = new ArrayList<>();
    private static final List<String> CHECKPOINTS = new ArrayList<>();

    @TempDir
    Path folder;

    @Inject
    LeafFeed feed;

    @TestHTTPResource("/")
    URI address;

    @BeforeEach
    void growOnce() {
        if (CHECKPOINTS.isEmpty()) {
            for (int batch : BATCHES) {
                String[] hashes =
                        IntStream.range(0, batch).mapToObj(_ -> sent()).toArray(String[]::new);
                await().untilAsserted(() -> assertThat(states(hashes)).containsOnly("LOGGED"));
                CHECKPOINTS.add(given().get("/checkpoint")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
            }
        }
    }

    @Test
    void gosModuleLogVerifiesEveryHeadAndEveryEntryThroughTiles() throws IOException, InterruptedException {
        assertThat(go(CHECKPOINTS))
                .startsWith(BATCHES.length + " checkpoints signed by ")
                .contains(" inclusion proofs under the head of ");
    }

    @Test
    void gosModuleLogRefusesAForgedHead() {
        String last = CHECKPOINTS.getLast();
        int root = last.indexOf('\n', last.indexOf('\n') + 1) + 1;
        String forged = last.substring(0, root) + (last.charAt(root) == 'A' ? 'B' : 'A') + last.substring(root + 1);
        assertThatThrownBy(() -> go(List.of(CHECKPOINTS.getFirst(), forged))).hasMessageContaining("signature");
        assertThatThrownBy(() -> go(List.of(last, CHECKPOINTS.getFirst()))).hasMessageContaining("tlog");
    }

    @Test
    void sigstoresVerifierAcceptsEveryInclusionProofAndNoOther() throws IOException, InterruptedException {
        List<String> proofs = prove(hashes());
        VerifierKey key = key(SignatureType.ED25519);
        var leaves = new ArrayList<Map<String, String>>();
        for (int i = 0; i < proofs.size(); i++) {
            leaves.add(Map.of("entry", StrictBase64.encode(ENTRIES.get(i)), "proof", proofs.get(i)));
        }
        assertThat(sigstore(key, leaves)).isEqualTo(proofs.size() + " inclusion proofs, 1 checkpoint(s)\n");
        var other = Map.of("entry", StrictBase64.encode(ENTRIES.get(1)), "proof", proofs.getFirst());
        assertThatThrownBy(() -> sigstore(key, List.of(other))).hasMessageContaining("root hash");
    }

    @Test
    void nobleAcceptsEveryPostQuantumSignatureAndNoOther() throws IOException, InterruptedException {
        VerifierKey key = key(SignatureType.ML_DSA_44);
        assertThat(noble(key, CHECKPOINTS)).isEqualTo(CHECKPOINTS.size() + " ML-DSA-44 signatures\n");
        String larger = CHECKPOINTS.getFirst().replaceFirst("\n([0-9]+)\n", "\n1$1\n");
        assertThatThrownBy(() -> noble(key, List.of(larger))).hasMessageContaining("a wrong signature");
    }

    private String sent() {
        byte[] leaf = Leaves.random();
        ENTRIES.add(leaf);
        feed.send(LeafFeed.message(UUID.randomUUID(), leaf));
        return StrictBase64.encode(TreeHash.ofLeaf(leaf));
    }

    private static String[] hashes() {
        return ENTRIES.stream()
                .map(entry -> StrictBase64.encode(TreeHash.ofLeaf(entry)))
                .toArray(String[]::new);
    }

    private static List<String> states(String... hashes) {
        return answer(hashes, "proofs.state");
    }

    private static List<String> prove(String... hashes) {
        return answer(hashes, "proofs.proof");
    }

    private static List<String> answer(String[] hashes, String path) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("leafHashes", List.of(hashes)))
                .post("/proofs")
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }

    private static VerifierKey key(SignatureType type) {
        String origin =
                Checkpoint.parse(SignedNote.parse(CHECKPOINTS.getLast()).text()).origin();
        return TrustPolicy.parse(given().get("/policy").then().extract().asByteArray()).logs().stream()
                .map(log -> log.key())
                .filter(key -> key.type() == type && key.name().equals(origin))
                .findFirst()
                .orElseThrow();
    }

    private String go(List<String> checkpoints) throws IOException, InterruptedException {
        Path go = Tool.find("go");
        Tool.need(Files.isDirectory(GO_PACKAGES.resolve("src/golang.org/x/mod/sumdb")), "golang-golang-x-mod-dev");
        var command = new ArrayList<>(List.of(
                go.toString(),
                "run",
                "checklog.go",
                address.toString().replaceAll("/$", ""),
                key(SignatureType.ED25519).toString()));
        for (int i = 0; i < checkpoints.size(); i++) {
            command.add(Files.writeString(folder.resolve("checkpoint-" + i), checkpoints.get(i))
                    .toString());
        }
        Map<String, String> environment = Map.of(
                "GO111MODULE",
                "off",
                "GOPATH",
                GO_PACKAGES.toString(),
                "GOCACHE",
                Path.of("target/go-cache").toAbsolutePath().toString(),
                "GOFLAGS",
                "");
        return Tool.run(Path.of("src/test/outside"), environment, command.toArray(String[]::new));
    }

    private String sigstore(VerifierKey key, List<Map<String, String>> leaves)
            throws IOException, InterruptedException {
        return node(
                "sigstore.mjs",
                Map.of(
                        "origin", key.name(),
                        "keyId", key.hexId(),
                        "publicKey", StrictBase64.encode(key.publicKey()),
                        "leaves", leaves));
    }

    private String noble(VerifierKey key, List<String> checkpoints) throws IOException, InterruptedException {
        return node(
                "noble.mjs",
                Map.of(
                        "name", key.name(),
                        "keyId", key.hexId(),
                        "publicKey", StrictBase64.encode(key.publicKey()),
                        "checkpoints", checkpoints));
    }

    private String node(String program, Map<String, ?> task) throws IOException, InterruptedException {
        Path file = folder.resolve("task.json");
        MAPPER.writeValue(file.toFile(), task);
        return NODE.run("test/" + program, file.toString());
    }
}
