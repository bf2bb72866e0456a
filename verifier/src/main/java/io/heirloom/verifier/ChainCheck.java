package io.heirloom.verifier;

import io.heirloom.tlog.note.StrictBase64;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Asks any node of the chain whether the contract really holds the heads that a bundle names, in final blocks. */
final class ChainCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    // First four bytes of Keccak-256 of "rootOf(uint64)".
    private static final String ROOT_OF = "0x9d7384d9";

    private final URI node;
    private final Account account;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    ChainCheck(URI node, Account account) {
        this.node = node;
        this.account = account;
    }

    void check(List<Bundle.Anchor> anchors) {
        if (anchors.isEmpty()) {
            account.unjudged("the chain: the bundle names no anchor");
        }
        try {
            for (Bundle.Anchor anchor : anchors) {
                check(anchor);
            }
        } catch (IOException e) {
            account.unjudged("the chain: the node cannot be asked (" + e.getMessage() + ")");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            account.unjudged("the chain: interrupted");
        } catch (IllegalArgumentException e) {
            account.refused(String.valueOf(e.getMessage()));
        }
    }

    private void check(Bundle.Anchor anchor) throws IOException, InterruptedException {
        String name = "anchor of " + anchor.size() + " leaves";
        require(call("eth_chainId", "[]").equals(hex(anchor.chainId())), name + ": the node is on another chain");
        String data = ROOT_OF + "%064x".formatted(anchor.size());
        Object root =
                call("eth_call", "[{\"to\":\"%s\",\"data\":\"%s\"},\"finalized\"]".formatted(anchor.contract(), data));
        require(
                ("0x" + HexFormat.of().formatHex(anchor.root())).equals(root),
                name + ": the contract does not hold this head in a final block");
        Object receipt = call("eth_getTransactionReceipt", "[\"%s\"]".formatted(anchor.transaction()));
        require(
                receipt instanceof Map<?, ?> found
                        && anchor.blockHash().equals(found.get("blockHash"))
                        && hex(anchor.block()).equals(found.get("blockNumber"))
                        && anchor.contract().equals(found.get("to")),
                name + ": the transaction is not in the block that the bundle names");
        Object block = call("eth_getBlockByNumber", "[\"%s\",false]".formatted(hex(anchor.block())));
        account.established("the chain holds " + StrictBase64.encode(anchor.root()) + " as the root of " + anchor.size()
                + " leaves, in block " + anchor.block() + time(block));
    }

    private static String time(Object block) {
        if (block instanceof Map<?, ?> found && found.get("timestamp") instanceof String seconds) {
            return " of " + Instant.ofEpochSecond(Long.parseLong(seconds.substring(2), 16));
        }
        return "";
    }

    private Object call(String method, String parameters) throws IOException, InterruptedException {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}".formatted(method, parameters);
        HttpRequest request = HttpRequest.newBuilder(node)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        String answer = http.send(request, BodyHandlers.ofString()).body();
        try {
            if (StrictJson.parse(answer) instanceof Map<?, ?> map && map.containsKey("result")) {
                return map.get("result");
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(method + ": " + e.getMessage(), e);
        }
        throw new IOException(method + " was answered with an error");
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
