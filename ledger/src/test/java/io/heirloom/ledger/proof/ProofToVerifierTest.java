package io.heirloom.ledger.proof;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.anchor.AnchorState;
import io.heirloom.ledger.anchor.send.TestAnchors;
import io.heirloom.ledger.chain.Anvil;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.index.TestIndex;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.testing.tool.NodeFolder;
import io.heirloom.testing.tool.Tool;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.verifier.VerifyCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a leaf to a bundle that is verified against a real chain. */
class ProofToVerifierTest {

    private static final NodeFolder WEB = new NodeFolder(Path.of("../verifier/web"));
    private static final Path PAGE = WEB.folder()
            .resolve("../src/main/resources/io/heirloom/verifier/page/verify.html")
            .normalize();

    @TempDir
    Path folder;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Anvil anvil = Anvil.start();
    private final TestLog log = new TestLog();
    private final TestIndex index = TestIndex.of(log.database.pool());
    private final TwoEvents events = TwoEvents.make();
    private String contract;

    @BeforeEach
    void deploy() {
        contract = anvil.deploy();
    }

    @AfterEach
    void stop() {
        log.close();
        anvil.close();
    }

    @Test
    void aBundleIsVerifiedOfflineAndAgainstTheChain() throws IOException {
        // Given
        String bundle = anchoredBundle();
        // When
        var offline = new ByteArrayOutputStream();
        int offlineCode = verify(offline, bundle);
        var online = new ByteArrayOutputStream();
        int onlineCode = verify(online, bundle, "--rpc", anvil.url().toString());
        // Then
        assertThat(offline.toString(StandardCharsets.UTF_8))
                .contains("VERIFIED", "record of item-registry: 2 event(s)", "is said to hold", "name a node to ask")
                .contains("the record of item-registry: no later event exists in the log log.heirloom.example/2026");
        assertThat(offlineCode).isZero();
        assertThat(online.toString(StandardCharsets.UTF_8))
                .contains("VERIFIED", "the contract on chain 31337 holds", "since block ");
        assertThat(onlineCode).isZero();
    }

    @Test
    void aBundleWhoseAnchorIsNotOnTheChainIsRefused() throws IOException {
        String bundle = anchoredBundle();
        String tx = mapper.readTree(bundle).at("/anchors/0/tx").asText();
        String otherTx = bundle.replace(tx, "0x" + "0".repeat(64));
        assertThat(verify(
                        new ByteArrayOutputStream(),
                        otherTx,
                        "--rpc",
                        anvil.url().toString()))
                .isEqualTo(1);
        anvil.stop();
        assertThat(verify(
                        new ByteArrayOutputStream(),
                        bundle,
                        "--rpc",
                        anvil.url().toString()))
                .isEqualTo(2);
        anvil.resume();
        assertThat(verify(
                        new ByteArrayOutputStream(),
                        bundle,
                        "--rpc",
                        anvil.url().toString()))
                .isEqualTo(1);
    }

    @Test
    void anAnchorOfAnotherContractIsRefusedWithoutAsking() throws IOException {
        String bundle = anchoredBundle().replace(contract, "0x" + "1".repeat(40));
        assertThat(verify(new ByteArrayOutputStream(), bundle)).isEqualTo(1);
    }

    @Test
    void thePageAsksTheChainWhenToldToAndNobodyElse() throws IOException, InterruptedException {
        Path browser = Tool.find("chromium");
        Path task = folder.resolve("task.json");
        mapper.writeValue(
                task.toFile(),
                Map.of(
                        "page", PAGE.toString(),
                        "bundle", anchoredBundle().getBytes(StandardCharsets.UTF_8),
                        "policy", policy().getBytes(StandardCharsets.UTF_8),
                        "node", anvil.url().toString()));
        JsonNode seen = mapper.readTree(WEB.run("test/chain.mjs", browser.toString(), task.toString()));
        assertThat(seen.get("hidden").asBoolean()).isTrue();
        assertThat(seen.get("verdict").asText()).isEqualTo("verdict verified");
        assertThat(seen.get("shown").toString())
                .contains("the contract on chain 31337 holds", "since block ", "no later event exists in the log");
        assertThat(seen.get("asked").toString()).isEqualTo("[\"null\",\"%s\"]".formatted(anvil.url()));
    }

    @Test
    void theNewestEventCannotBeLeftOut() throws IOException {
        ObjectNode bundle = (ObjectNode) mapper.readTree(anchoredBundle());
        log.add(events.nextLeaf());
        log.grow(1);
        bundle.set("next", next());
        var account = new ByteArrayOutputStream();
        assertThat(verify(account, mapper.writeValueAsString(bundle))).isEqualTo(1);
        assertThat(account.toString(StandardCharsets.UTF_8)).contains("a later event may have been left out");
        bundle.remove("next");
        assertThat(verify(account, mapper.writeValueAsString(bundle))).isZero();
        assertThat(account.toString(StandardCharsets.UTF_8))
                .contains("not established  that nothing happened to the piece after the last event shown");
    }

    private String anchoredBundle() throws JsonProcessingException {
        events.leaves().forEach(log::add);
        log.grow(5);
        var anchors = new TestAnchors(log, anvil.config(contract));
        anchors.until(AnchorState.FINAL, anvil);
        log.grow(3);
        var pool = log.database.pool();
        var service = new ProofService(
                log.checkpoints, new ProofRepository(pool), new LogProver(pool, new TreeStore(), anchors.service));
        Proofs proofs = get(service.prove(events.leafHashes()));
        assertThat(proofs.anchors()).hasSize(1);
        ObjectNode bundle = mapper.createObjectNode().put("v", "heirloom-proof/1");
        var list = bundle.putArray("events");
        for (int i = 0; i < events.leaves().size(); i++) {
            list.add(((ObjectNode) mapper.readTree(events.json().get(i)))
                    .put("proof", proofs.proofs().get(i).proof()));
        }
        bundle.set("anchors", mapper.valueToTree(proofs.anchors()));
        bundle.set("next", next());
        return mapper.writeValueAsString(bundle);
    }

    /** What the index says of the event after the second, as the gateway puts it into the holder's bundle. */
    private ArrayNode next() {
        index.work();
        String handle = StrictBase64.encode(events.nextHandle());
        TestIndex.Found found = index.find(events.nextHandle());
        ArrayNode next = mapper.createArrayNode();
        next.addObject()
                .put("stream", "item-registry")
                .put("handle", handle)
                .put("absence", found.proof())
                .put("indexProof", found.indexProof());
        return next;
    }

    private int verify(ByteArrayOutputStream out, String bundle, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("bundle.json"), bundle);
        Path policy = Files.writeString(folder.resolve("policy.txt"), policy());
        var arguments = new ArrayList<>(List.of(file.toString(), "--policy", policy.toString()));
        arguments.addAll(List.of(more));
        return VerifyCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
    }

    private String policy() {
        return "log %s\nlog %s\nquorum none\n# heirloom-contract 31337 %s\n"
                .formatted(
                        TestIdentity.identity().verifierKeys().getFirst(),
                        TestIdentity.indexIdentity().verifierKeys().getFirst(),
                        contract);
    }
}
