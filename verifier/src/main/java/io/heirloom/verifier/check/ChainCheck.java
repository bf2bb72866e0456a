package io.heirloom.verifier.check;

import static io.heirloom.verifier.account.StopException.require;

import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.account.StopException;
import io.heirloom.verifier.bundle.Bundle;
import io.heirloom.verifier.bundle.StrictJson;
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
public final class ChainCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 1 << 20;
    // First four bytes of Keccak-256 of "rootOf(uint64)".
    private static final String ROOT_OF = "0x9d7384d9";

    private final URI node;
    private final Account account;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public ChainCheck(URI node, Account account) {
        this.node = node;
        this.account = account;
    }

    public void check(List<Bundle.Anchor> anchors) {
        if (anchors.isEmpty()) {
            account.notJudged("chain-no-anchor", Map.of());
        }
        try {
            for (Bundle.Anchor anchor : anchors) {
                check(anchor);
            }
        } catch (IOException _) {
            account.notJudged("chain-unreachable", Map.of());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            account.notJudged("chain-unreachable", Map.of());
        } catch (StopException stop) {
            account.add(stop.finding());
        }
    }

    private void check(Bundle.Anchor anchor) throws IOException, InterruptedException {
        Map<String, Object> which = Map.of("size", anchor.size());
        require(call("eth_chainId", "[]").equals(hex(anchor.chainId())), "chain-other", which);
        String data = ROOT_OF + "%064x".formatted(anchor.size());
        Object root =
                call("eth_call", "[{\"to\":\"%s\",\"data\":\"%s\"},\"finalized\"]".formatted(anchor.contract(), data));
        require(("0x" + HexFormat.of().formatHex(anchor.root())).equals(root), "chain-not-held", which);
        Object receipt = call("eth_getTransactionReceipt", "[\"%s\"]".formatted(anchor.transaction()));
        require(
                receipt instanceof Map<?, ?> found
                        && anchor.blockHash().equals(found.get("blockHash"))
                        && hex(anchor.block()).equals(found.get("blockNumber"))
                        && anchor.contract().equals(found.get("to")),
                "chain-other-block",
                which);
        Object block = call("eth_getBlockByNumber", "[\"%s\",false]".formatted(hex(anchor.block())));
        account.established(
                "chain-holds",
                Map.of(
                        "size", anchor.size(),
                        "root", StrictBase64.encode(anchor.root()),
                        "block", anchor.block(),
                        "chain", anchor.chainId(),
                        "time", time(block)));
    }

    private static Instant time(Object block) throws IOException {
        if (block instanceof Map<?, ?> found
                && found.get("timestamp") instanceof String seconds
                && seconds.matches("0x[0-9a-f]{1,12}")) {
            return Instant.ofEpochSecond(Long.parseLong(seconds.substring(2), 16));
        }
        throw new IOException("The node's answer names no block time");
    }

    private Object call(String method, String parameters) throws IOException, InterruptedException {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}".formatted(method, parameters);
        HttpRequest request = HttpRequest.newBuilder(node)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        String answer = http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER))
                .body();
        try {
            if (StrictJson.parse(answer) instanceof Map<?, ?> map && map.containsKey("result")) {
                return map.get("result");
            }
        } catch (StopException e) {
            throw new IOException(method + " was answered with something other than JSON", e);
        }
        throw new IOException(method + " was answered with an error");
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
