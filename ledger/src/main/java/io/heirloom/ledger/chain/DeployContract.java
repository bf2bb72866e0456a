package io.heirloom.ledger.chain;

import io.heirloom.ledger.chain.contract.ContractDeployment;
import io.heirloom.ledger.chain.node.Ethereum;
import io.heirloom.ledger.chain.signer.LocalKeySigner;
import io.heirloom.ledger.identity.LogConfig;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the log's contract on a chain, if it is not there yet, and prints its address as the last line. {@code --rpc URL}, {@code --key HEX},
 * {@code --origin TEXT}; by default the environment of the service ({@code HEIRLOOM_LEDGER_CHAIN_RPC_URL}, …), else a development node.
 * {@code --admin ADDRESS} and {@code --anchorer ADDRESS} give the roles to other accounts than the key's: a multisig and the anchoring signer.
 */
public final class DeployContract {

    private static final Duration CALL = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofMinutes(2);

    private DeployContract() {}

    public static void main(String[] arguments) {
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            Map<String, String> options = options(arguments);
            String url = options.getOrDefault("--rpc", environment("CHAIN_RPC_URL", "http://127.0.0.1:18545"));
            String key = options.getOrDefault("--key", environment("CHAIN_PRIVATE_KEY", ChainConfig.DEVELOPMENT_KEY));
            String origin = options.getOrDefault("--origin", environment("LOG_ORIGIN", LogConfig.DEFAULT_ORIGIN));
            var deployment = new ContractDeployment(new Ethereum(URI.create(url), CALL), new LocalKeySigner(key));
            Optional<String> admin = Optional.ofNullable(options.get("--admin"));
            Optional<String> anchorer = Optional.ofNullable(options.get("--anchorer"));
            out.println(deployment.deploy(origin, admin, anchorer).await().atMost(WHOLE));
        }
        // The scheduler that waited for the receipt would keep the program alive, and an orderly exit has waited for it
        // at times.
        Runtime.getRuntime().halt(0);
    }

    private static Map<String, String> options(String... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "Each option needs a value: --rpc URL --key HEX --origin TEXT --admin ADDRESS --anchorer ADDRESS");
        }
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private static String environment(String name, String otherwise) {
        return System.getenv().getOrDefault("HEIRLOOM_LEDGER_" + name, otherwise);
    }
}
