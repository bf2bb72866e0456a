package io.heirloom.ledger.chain.contract;

import static io.heirloom.ledger.chain.contract.TestContract.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.ledger.chain.node.Hex;
import io.heirloom.ledger.chain.node.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the contract costs, measured on a real EVM and compared with what is committed. Run with {@code -Dgas.update} to accept a change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractGasTest {

    private static final Path SNAPSHOT = Path.of("contract-sol", "gas.json");
    /** In percent: the same bytes cost the same gas, until a hard fork prices them anew. */
    private static final double TOLERANCE = 0.5;

    private static final int MILLION = 1_000_000;
    private static final int WHOLE_HEADS = 1024;
    private static final int ANY_SIZES = 100;
    private static final int LIMIT = 70_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void gasIsWhatIsCommittedAndWithinTheLimits() throws IOException {
        ObjectNode measured = MAPPER.createObjectNode();
        try (var contract = new TestContract()) {
            measure(measured, contract);
        }
        if (System.getProperty("gas.update") != null) {
            Files.writeString(SNAPSHOT, measured.toPrettyString() + "\n");
        }
        compare(MAPPER.readTree(SNAPSHOT.toFile()), measured);
        assertThat(measured.at("/whole-heads-near-a-million/most").asInt()).isLessThanOrEqualTo(LIMIT);
        measured.at("/anchors").forEach(anchor -> assertThat(anchor.get("gas").asInt())
                .as(anchor.toString())
                .isLessThanOrEqualTo(100 * 1000));
        assertThat(measured.at("/most-for-any-tree-of-a-million").asInt()).isLessThan(80_000);
    }

    private static void measure(ObjectNode measured, TestContract contract) {
        FlatTree tree = FlatTree.of(MILLION + 100_000);
        measured.put("deployment", deployment(contract));
        measured.put("the-same-head-again", again(contract, tree));
        var anchors = measured.putArray("anchors");
        for (int size = 10; size <= MILLION; size *= 10) {
            int from = size - Math.min(1000, size / 2);
            anchors.addObject().put("from", from).put("to", size).put("gas", anchor(contract, tree, from, size));
        }
        int[] whole = IntStream.range(950, 1070)
                .map(i -> anchor(contract, tree, i * WHOLE_HEADS, (i + 1) * WHOLE_HEADS))
                .toArray();
        measured.putObject("whole-heads-near-a-million")
                .put("leaves-each", WHOLE_HEADS)
                .put("mean", Math.round(IntStream.of(whole).average().orElseThrow()))
                .put("most", IntStream.of(whole).max().orElseThrow());
        // What goes by age goes at any size, with fewer new leaves than the cadence.
        int[] any = new Random(17)
                .ints(ANY_SIZES, MILLION - 100_000, MILLION + 99_000)
                .map(from -> anchor(contract, tree, from, from + 1 + from % 1000))
                .toArray();
        measured.putObject("any-sizes-near-a-million")
                .put("mean", Math.round(IntStream.of(any).average().orElseThrow()))
                .put("most", IntStream.of(any).max().orElseThrow())
                .put("of", ANY_SIZES)
                .put(
                        "within-70000",
                        IntStream.of(any).filter(gas -> gas <= LIMIT).count());
        // Twenty set bits before and after: the longest proof below 2^20, two hashes for nearly each of its nodes.
        measured.put("most-for-any-tree-of-a-million", anchor(contract, tree, (1 << 20) - 1 - 1024, (1 << 20) - 1));
    }

    private static void compare(JsonNode committed, JsonNode measured) {
        assertThat(measured.size()).isEqualTo(committed.size());
        committed.properties().forEach(entry -> {
            JsonNode now = measured.path(entry.getKey());
            if (entry.getValue().isContainerNode()) {
                compare(entry.getValue(), now);
            } else {
                close(entry.getKey(), entry.getValue(), now);
            }
        });
        for (int i = 0; committed.isArray() && i < committed.size(); i++) {
            compare(committed.get(i), measured.path(i));
        }
    }

    private static void close(String what, JsonNode committed, JsonNode measured) {
        double before = committed.asDouble();
        assertThat(measured.asDouble()).as(what).isCloseTo(before, within(before * TOLERANCE / 100));
    }

    private static int deployment(TestContract contract) {
        JsonNode block = contract.anvil.call("eth_getBlockByNumber", "0x1", false);
        return (int) Hex.number(block.get("gasUsed").asText());
    }

    private static int again(TestContract contract, FlatTree tree) {
        String snapshot = contract.anvil.call("evm_snapshot").asText();
        byte[] first = ContractCalls.anchor(1000, tree.root(1000), List.of());
        contract.send(OWNER, first);
        int gas = used(contract.send(OWNER, first));
        contract.anvil.call("evm_revert", snapshot);
        return gas;
    }

    private static int anchor(TestContract contract, FlatTree tree, int from, int to) {
        String snapshot = contract.anvil.call("evm_snapshot").asText();
        contract.send(OWNER, ContractCalls.anchor(from, tree.root(from), List.of()));
        int gas = used(contract.send(OWNER, ContractCalls.anchor(to, tree.root(to), tree.consistency(from, to))));
        contract.anvil.call("evm_revert", snapshot);
        return gas;
    }

    private static int used(Receipt receipt) {
        assertThat(receipt.succeeded()).isTrue();
        return (int) receipt.gasUsed();
    }
}
