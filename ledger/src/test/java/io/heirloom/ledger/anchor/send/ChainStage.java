package io.heirloom.ledger.anchor.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.ledger.chain.Anvil;
import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.chain.node.Hex;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One chain with the contract for all tests of a class; each begins where the first began. No block comes before a test asks for it. */
final class ChainStage implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    static final String ACCOUNT = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Anvil anvil;
    private String contract;
    private String snapshot;
    private String baseFee;

    @Override
    public void beforeAll(ExtensionContext context) {
        anvil = Anvil.start("--no-mining");
        anvil.call("anvil_setAutomine", true);
        contract = anvil.deploy();
        anvil.call("anvil_setAutomine", false);
        baseFee = anvil.call("eth_getBlockByNumber", "latest", false)
                .get("baseFeePerGas")
                .asText();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        snapshot = anvil.call("evm_snapshot").asText();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        forget();
        anvil.call("evm_revert", snapshot);
        // What the next block asks is not part of a snapshot.
        anvil.call("anvil_setNextBlockBaseFeePerGas", baseFee);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        anvil.close();
    }

    Anvil anvil() {
        return anvil;
    }

    String contract() {
        return contract;
    }

    ChainConfig config() {
        return config(Map.of());
    }

    /** @param more further settings below {@code heirloom.ledger.chain} */
    ChainConfig config(Map<String, String> more) {
        return anvil.config(contract, more);
    }

    /** The node loses every transaction that is in no block. */
    void forget() {
        anvil.call("anvil_dropAllTransactions");
    }

    /** The newest blocks are replaced by empty ones, and what was in them is known to nobody. */
    void reorg(int depth) {
        anvil.call("anvil_reorg", MAPPER.getNodeFactory().numberNode(depth), MAPPER.createArrayNode());
        forget();
    }

    /** The next block, and so those after it, ask that much. */
    void baseFee(long wei) {
        anvil.call("anvil_setNextBlockBaseFeePerGas", Hex.of(wei));
        anvil.mine(1);
    }

    /** How many transactions of the sender are in blocks. */
    long mined() {
        return Long.decode(
                anvil.call("eth_getTransactionCount", ACCOUNT, "latest").asText());
    }

    long pending() {
        return Long.decode(anvil.call("txpool_status").get("pending").asText());
    }

    /** How many heads the contract says it has taken. */
    int anchored() {
        var filter = MAPPER.createObjectNode()
                .put("address", contract)
                .put("fromBlock", "earliest")
                .put("toBlock", "latest");
        int events = 0;
        for (JsonNode event : anvil.call("eth_getLogs", filter)) {
            // The contract's other event has two indexed addresses.
            events += event.get("topics").size() == 2 ? 1 : 0;
        }
        return events;
    }
}
