package io.heirloom.ledger.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A node of an EVM chain: the few methods that an anchor needs. */
final class Ethereum {

    static final String LATEST = "latest";
    static final String FINALIZED = "finalized";

    private final JsonRpc rpc;

    Ethereum(URI url, Duration timeout) {
        this.rpc = new JsonRpc(url, timeout);
    }

    Uni<Long> chainId() {
        return rpc.call("eth_chainId").map(answer -> Hex.number(answer.asText()));
    }

    Uni<Long> transactionCount(String address) {
        return rpc.call("eth_getTransactionCount", address, LATEST).map(answer -> Hex.number(answer.asText()));
    }

    Uni<byte[]> read(String contract, byte[] call) {
        JsonNode request = rpc.object().put("to", contract).put("data", Hex.of(call));
        return rpc.call("eth_call", request, LATEST).map(answer -> Hex.bytes(answer.asText()));
    }

    Uni<byte[]> code(String address) {
        return rpc.call("eth_getCode", address, LATEST).map(answer -> Hex.bytes(answer.asText()));
    }

    /** Hands a signed transaction to the network and answers its hash. */
    Uni<String> send(String rawTransaction) {
        return rpc.call("eth_sendRawTransaction", rawTransaction).map(JsonNode::asText);
    }

    Uni<Optional<Receipt>> receipt(String transactionHash) {
        return rpc.call("eth_getTransactionReceipt", transactionHash)
                .map(answer -> answer.isNull() ? Optional.empty() : Optional.of(receipt(answer)));
    }

    /** @param which a number in hexadecimal or a tag such as {@link #FINALIZED} */
    Uni<Block> block(String which) {
        return rpc.call("eth_getBlockByNumber", which, false).map(answer -> {
            if (answer.isNull()) {
                throw new RpcException("eth_getBlockByNumber", "no block " + which);
            }
            String baseFee = answer.path("baseFeePerGas").asText("0x0");
            return new Block(
                    Hex.number(answer.get("number").asText()),
                    answer.get("hash").asText(),
                    baseFee.isEmpty() ? BigInteger.ZERO : Hex.amount(baseFee));
        });
    }

    private static Receipt receipt(JsonNode answer) {
        return new Receipt(
                Hex.number(answer.get("blockNumber").asText()),
                answer.get("blockHash").asText(),
                answer.path("status").asText().equals("0x1"),
                answer.path("contractAddress").asText());
    }
}
