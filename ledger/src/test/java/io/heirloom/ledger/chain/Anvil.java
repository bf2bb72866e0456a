package io.heirloom.ledger.chain;

import static io.heirloom.ledger.TestDatabase.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.ledger.chain.contract.ContractDeployment;
import io.heirloom.ledger.chain.node.Ethereum;
import io.heirloom.ledger.chain.node.Hex;
import io.heirloom.ledger.chain.node.JsonRpc;
import io.heirloom.ledger.chain.signer.LocalKeySigner;
import io.heirloom.ledger.identity.LogConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/** A real EVM node on a free loopback port, for as long as a test needs it. Two blocks on top make a block final. */
public final class Anvil implements AutoCloseable {

    private final int port;
    private final List<String> options;
    private Process process;
    private final JsonRpc rpc;

    private Anvil(int port, List<String> options) {
        this.port = port;
        this.options = options;
        this.rpc = new JsonRpc(url(), Duration.ofSeconds(5));
    }

    public static Anvil start(String... options) {
        var anvil = new Anvil(freePort(), List.of(options));
        anvil.resume();
        return anvil;
    }

    /** Starts the node again on the same port. */
    public void resume() {
        try {
            var command = new ArrayList<>(List.of(ContractFolder.anvil().toString(), "--host", "127.0.0.1", "--port"));
            command.addAll(
                    List.of(String.valueOf(port), "--chain-id", "31337", "--slots-in-an-epoch", "1", "--silent"));
            command.addAll(options);
            process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> call("eth_chainId").asText().equals("0x7a69"));
    }

    public void stop() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public JsonNode call(String method, Object... parameters) {
        return get(rpc.call(method, parameters));
    }

    public void mine(int blocks) {
        call("anvil_mine", Hex.of(blocks));
    }

    /** Puts the log's contract on this chain and answers its address. */
    public String deploy() {
        var node = new Ethereum(url(), Duration.ofSeconds(5));
        var deployment = new ContractDeployment(node, new LocalKeySigner(ChainConfig.DEVELOPMENT_KEY));
        return get(deployment.deploy(LogConfig.DEFAULT_ORIGIN, Optional.empty(), Optional.empty()));
    }

    public ChainConfig config(String contract) {
        return config(contract, Map.of());
    }

    /** @param more further settings below {@code heirloom.ledger.chain} */
    public ChainConfig config(String contract, Map<String, String> more) {
        return TestChain.config(url(), contract, more);
    }

    @Override
    public void close() {
        stop();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
