package io.heirloom.local;

import io.heirloom.local.part.Service;
import io.heirloom.local.part.WitnessLines;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code ./heirloom witness}: a witness with a database of its own and nothing else; says by which lines to rely on it, and waits for Ctrl-C. */
public final class WitnessAlone {

    private static final int DEFAULT_POSTGRES_PORT = 15_433;
    private static final String STATE = "HEIRLOOM_WITNESS_STATE";
    private static final String DEFAULT_STATE = ".heirloom-witness";
    private static final String OWN_KEY = "HEIRLOOM_WITNESS_IDENTITY_ED25519_KEY";
    private static final String LOGS = "HEIRLOOM_WITNESS_LOG_KEYS";
    private static final String TOLD = """

            What it has cosigned: %s
            To rely on it, put these lines into a policy; to let it cosign a log, start it with the log's vkey in %s.

            %s""";

    private final Settings settings;
    private final Console console;

    private WitnessAlone(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            new WitnessAlone(alone(Settings.from(System.getenv())), console).start();
        } catch (StartFailure e) {
            console.line(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private void start() {
        new OneService(Service.WITNESS, settings, console)
                .start(List.of(Endpoint.WITNESS, Endpoint.WITNESS_MANAGEMENT, Endpoint.POSTGRES), properties());
        console.line(TOLD.formatted(
                settings.ports().url(Endpoint.WITNESS),
                LOGS,
                WitnessLines.ask(settings).text()));
    }

    /** With keys of its own it runs as in production, which refuses what a demo may do. */
    private Map<String, String> properties() {
        var properties = new HashMap<>(WitnessLines.tell(settings));
        if (settings.environment().containsKey(OWN_KEY)) {
            properties.put("quarkus.profile", "prod");
        } else {
            console.line("It runs on the keys that everybody knows. For your own set " + OWN_KEY
                    + " and the other variables in witness/README.md.");
        }
        return properties;
    }

    /** A state and a database server of its own: what resets the suite must not make a witness forget. */
    private static Settings alone(Settings settings) {
        var numbers = new EnumMap<>(settings.ports().numbers());
        if (!settings.environment().containsKey(Endpoint.POSTGRES.variable())) {
            numbers.put(Endpoint.POSTGRES, DEFAULT_POSTGRES_PORT);
        }
        String state = settings.environment().getOrDefault(STATE, DEFAULT_STATE);
        return settings.with(
                settings.root().resolve(state).normalize(),
                new Ports(numbers, settings.ports().places()));
    }
}
