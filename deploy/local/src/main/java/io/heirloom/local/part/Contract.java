package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import io.heirloom.local.process.Child;
import io.heirloom.local.process.Launch;
import io.heirloom.local.process.Watchdog;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The ledger's contract on the chain: deployed at the first start; at the others the chain is asked whether it still stands where it stood. */
public final class Contract implements Part {

    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");
    private static final Pattern CODE = Pattern.compile("\"result\":\\s*\"0x[0-9a-f]+\"");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;
    private final Watchdog watchdog;
    private String contract;

    public Contract(Settings settings, Watchdog watchdog) {
        this.settings = settings;
        this.watchdog = watchdog;
    }

    @Override
    public String name() {
        return "contract";
    }

    @Override
    public String address() {
        return contract;
    }

    @Override
    public void start() {
        Path known = settings.state().resolve("anvil").resolve("contract");
        try {
            contract = Files.exists(known) ? Files.readString(known).strip() : "";
            if (!ADDRESS.matcher(contract).matches() || !stands()) {
                contract = deploy();
                Files.writeString(known, contract);
            }
        } catch (IOException e) {
            throw new StartFailure("The contract could not be looked up: " + e.getMessage(), e);
        }
    }

    @Override
    public void stop() {}

    private boolean stands() throws IOException {
        String question = """
                {"jsonrpc":"2.0","id":1,"method":"eth_getCode","params":["%s","latest"]}""".formatted(contract);
        var request = HttpRequest.newBuilder(URI.create(settings.ports().url(Endpoint.ANVIL)))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            String answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return CODE.matcher(answer).find();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The contract was being looked up when the suite was told to stop.", e);
        }
    }

    private String deploy() {
        var environment =
                Map.of("HEIRLOOM_LEDGER_CHAIN_RPC_URL", settings.ports().url(Endpoint.ANVIL));
        List<String> command = List.of(
                Settings.java().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ledgerClasspath(),
                "io.heirloom.ledger.chain.DeployContract");
        Path log = settings.log("contract");
        var launch = new Launch("The contract's deployment", log, settings.state(), environment, command);
        return Child.start(launch, watchdog)
                .finish()
                .lines()
                .map(String::strip)
                .filter(line -> ADDRESS.matcher(line).matches())
                .reduce((_, last) -> last)
                .orElseThrow(() -> new StartFailure("The contract's deployment named no address, see " + log));
    }

    /** The class path of the ledger's programs beside its service. */
    private String ledgerClasspath() {
        String application =
                settings.root().resolve("ledger/target/quarkus-app").toString();
        return String.join(":", application + "/app/*", application + "/lib/main/*", application + "/lib/boot/*");
    }
}
