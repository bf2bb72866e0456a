package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The ledger's contract on the chain; deployed at the first start, found again at the others. */
public final class Contract implements Part {

    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");

    private final Settings settings;
    private String contract;

    public Contract(Settings settings) {
        this.settings = settings;
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
        var environment =
                Map.of("HEIRLOOM_LEDGER_CHAIN_RPC_URL", settings.ports().url(Endpoint.ANVIL));
        List<String> command = List.of(
                Settings.java().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ledgerClasspath(settings),
                "io.heirloom.ledger.chain.DeployContract");
        String output = Child.start(
                        "The contract's deployment", settings.log("contract"), settings.state(), environment, command)
                .finish();
        contract = output.lines()
                .map(String::strip)
                .filter(line -> ADDRESS.matcher(line).matches())
                .reduce((_, last) -> last)
                .orElseThrow(() -> new StartFailure(
                        "The contract's deployment named no address, see " + settings.log("contract")));
    }

    @Override
    public void stop() {}

    /** The class path of the ledger's programs beside its service. */
    private static String ledgerClasspath(Settings settings) {
        String application =
                settings.root().resolve("ledger/target/quarkus-app").toString();
        return String.join(":", application + "/app/*", application + "/lib/main/*", application + "/lib/boot/*");
    }
}
