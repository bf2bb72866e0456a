package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.process.Child;
import io.heirloom.local.process.JavaProcess;
import io.heirloom.local.process.JavaProgram;
import io.heirloom.local.process.Launch;
import io.heirloom.local.process.Probe;
import io.heirloom.local.process.Watchdog;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One service as a process: its packaged application, told where the parts of this suite are. */
public final class ServiceProcess implements Part {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String JAVA_OPTIONS = "HEIRLOOM_SERVICE_JAVA_OPTIONS";
    private static final String PROPERTIES = "HEIRLOOM_SERVICE_PROPERTIES";
    /** Quick to start and small; a load test gives the full compiler and a larger heap instead. */
    private static final String SMALL = "-Xmx128m -Xmn20m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
    /** It keeps one row per log. */
    private static final String TINY = "-Xmx48m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private final Replica replica;
    private final Service service;
    private final Settings settings;
    private final Map<String, String> more;
    private final Watchdog watchdog;
    private final JavaProcess process;
    private volatile Child executable;

    public ServiceProcess(Replica replica, Settings settings, Watchdog watchdog, Map<String, String> more) {
        this.replica = replica;
        this.service = replica.service();
        this.settings = replica.isFirst() ? settings : settings.with("HEIRLOOM_START_ARCHIVES", "use");
        this.more = Map.copyOf(more);
        this.watchdog = watchdog;
        this.process = new JavaProcess(() -> program(replica, settings), this.settings, watchdog);
    }

    public Replica replica() {
        return replica;
    }

    @Override
    public String name() {
        return replica.name();
    }

    @Override
    public String address() {
        return "http://localhost:" + replica.http(settings.ports());
    }

    /** Where health and metrics of this very process are. */
    public String management() {
        return "http://" + LOOPBACK + ":" + replica.management(settings.ports());
    }

    @Override
    public Optional<ProcessHandle> process() {
        return executable == null ? process.handle() : Optional.of(executable.handle());
    }

    @Override
    public void makeStartArchive() throws IOException {
        process.makeStartArchive();
    }

    @Override
    public void start() {
        if (settings.isNative()) {
            startExecutable(run());
        } else {
            process.start(run());
        }
    }

    @Override
    public void stop() {
        process.stop();
        if (executable != null) {
            executable.stop();
        }
    }

    private void startExecutable(JavaProcess.Run run) {
        var command = Stream.concat(Stream.of(service.executable(settings).toString()), run.properties().stream())
                .toList();
        var launch = new Launch(run.name(), settings.log(run.name()), run.folder(), run.environment(), command);
        executable = Child.start(launch, watchdog);
        executable.awaitReady(run.answers());
    }

    private static JavaProgram program(Replica replica, Settings settings) {
        Service service = replica.service();
        String flags = settings.environment()
                .getOrDefault(JAVA_OPTIONS, service == Service.WITNESS ? TINY : SMALL)
                .strip();
        return JavaProgram.ofApplication(
                service.folder(),
                List.of((flags + " -XX:+ExitOnOutOfMemoryError").split("\\s+", -1)),
                service.application(settings, Math.max(1, replica.number())));
    }

    private JavaProcess.Run run() {
        var own = configuration().entrySet().stream().map(key -> key.getKey() + "=" + key.getValue());
        var given = Stream.of(
                settings.environment().getOrDefault(PROPERTIES, "").strip().split("\\s+", -1));
        var properties = Stream.concat(own, given.filter(property -> !property.isEmpty()))
                .map(property -> "-D" + property)
                .toList();
        String ready = management() + "/q/health/ready";
        return new JavaProcess.Run(
                name(),
                settings.state().resolve(name()),
                settings.environmentOf(service),
                properties,
                List.of(),
                () -> Probe.answersOk(ready));
    }

    private Map<String, String> configuration() {
        Map<String, String> keys = new LinkedHashMap<>();
        // The profile prod refuses the development keys that a demo runs on.
        keys.put("quarkus.profile", "dev");
        keys.put("quarkus.http.host", LOOPBACK);
        keys.put("quarkus.http.port", Integer.toString(replica.http(settings.ports())));
        keys.put("quarkus.management.host", LOOPBACK);
        keys.put("quarkus.management.port", Integer.toString(replica.management(settings.ports())));
        keys.put("quarkus.oidc.auth-server-url", Keycloak.issuer(settings));
        if (service.hasDatabase()) {
            String database = "postgresql://localhost:" + port(Endpoint.POSTGRES) + "/" + service.database();
            keys.put("quarkus.datasource.reactive.url", database);
            keys.put("quarkus.datasource.jdbc.url", "jdbc:" + database);
            keys.put("quarkus.datasource.username", "postgres");
            keys.put("kafka.bootstrap.servers", "localhost:" + port(Endpoint.KAFKA));
            // A message that was being worked on comes again at the next start; nobody waits for it at Ctrl-C.
            keys.put("mp.messaging.connector.smallrye-kafka.graceful-shutdown", "false");
        }
        for (Service other : Service.values()) {
            keys.put(
                    "quarkus.rest-client." + other.folder() + ".url",
                    settings.ports().url(other.http()));
        }
        keys.putAll(more);
        return keys;
    }

    private String port(Endpoint endpoint) {
        return Integer.toString(settings.portAsSeen(endpoint));
    }
}
