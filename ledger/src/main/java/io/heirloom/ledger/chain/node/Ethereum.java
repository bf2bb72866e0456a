package io.heirloom.ledger.chain.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A node of an EVM chain: the few methods that an anchor needs. */
public final class Ethereum {

    public static final String LATEST = "latest";
    public static final String FINALIZED = "finalized";

    private final JsonRpc rpc;

    public Ethereum(URI url, Duration timeout) {
        this.rpc = new JsonRpc(url, timeout);
    }

    public String place() {
        return rpc.place();
    }

    public Uni<Long> chainId() {
        return rpc.call("eth_chainId").map(answer -> Hex.number(answer.asText()));
    }

    /** How many transactions of this account are mined, which is the nonce of its next. */
    public Uni<Long> transactionCount(String address) {
        return rpc.call("eth_getTransactionCount", address, LATEST).map(answer -> Hex.number(answer.asText()));
    }

    public Uni<BigInteger> balance(String address) {
        return rpc.call("eth_getBalance", address, LATEST).map(answer -> Hex.amount(answer.asText()));
    }

    public Uni<byte[]> read(String contract, byte[] call) {
        JsonNode request = JsonRpc.object().put("to", contract).put("data", Hex.of(call));
        return rpc.call("eth_call", request, LATEST).map(answer -> Hex.bytes(answer.asText()));
    }

    public Uni<byte[]> code(String address) {
        return rpc.call("eth_getCode", address, LATEST).map(answer -> Hex.bytes(answer.asText()));
    }

    /**
     * The gas that this call would need after the last block; fails with what the contract says where it would refuse. Not after what waits: there
     * the transaction that this one is to replace has been carried out already.
     */
    public Uni<Long> gas(String from, String contract, byte[] call) {
        JsonNode request =
                JsonRpc.object().put("from", from).put("to", contract).put("data", Hex.of(call));
        return rpc.call("eth_estimateGas", request, LATEST).map(answer -> Hex.number(answer.asText()));
    }

    public Uni<BigInteger> gasPrice() {
        return rpc.call("eth_gasPrice").map(answer -> Hex.amount(answer.asText()));
    }

    public Uni<BigInteger> suggestedTip() {
        return rpc.call("eth_maxPriorityFeePerGas").map(answer -> Hex.amount(answer.asText()));
    }

    /** Hands a signed transaction to the network and answers its hash. */
    public Uni<String> send(String rawTransaction) {
        return rpc.call("eth_sendRawTransaction", rawTransaction).map(JsonNode::asText);
    }

    public Uni<Optional<Receipt>> receipt(String transactionHash) {
        return rpc.call("eth_getTransactionReceipt", transactionHash)
                .map(answer -> answer.isNull() ? Optional.empty() : Optional.of(receipt(answer)));
    }

    /** @param which a number in hexadecimal or a tag such as {@link #FINALIZED} */
    public Uni<Optional<Block>> block(String which) {
        return rpc.call("eth_getBlockByNumber", which, false)
                .map(answer -> answer.isNull() ? Optional.empty() : Optional.of(block(answer)));
    }

    public Uni<Block> latest() {
        return block(LATEST).map(Optional::orElseThrow);
    }

    private static Block block(JsonNode answer) {
        return new Block(
                Hex.number(answer.get("number").asText()),
                answer.get("hash").asText(),
                Hex.amount(answer.path("baseFeePerGas").asText("0x0")));
    }

    private static Receipt receipt(JsonNode answer) {
        long gasUsed = Hex.number(answer.get("gasUsed").asText());
        BigInteger price = Hex.amount(answer.path("effectiveGasPrice").asText("0x0"));
        // Rollups charge for the data on the chain below and say so in a field of their own.
        BigInteger below = Hex.amount(answer.path("l1Fee").asText("0x0"));
        return new Receipt(
                answer.get("transactionHash").asText(),
                Hex.number(answer.get("blockNumber").asText()),
                answer.get("blockHash").asText(),
                answer.path("status").asText().equals("0x1"),
                gasUsed,
                price.multiply(BigInteger.valueOf(gasUsed)).add(below));
    }
}
