package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One service as a process: its packaged application, told where the parts of this suite are. */
public final class ServiceProcess implements Part {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String JAVA_OPTIONS = "HEIRLOOM_SERVICE_JAVA_OPTIONS";
    /** Quick to start and small; a load test gives the full compiler and a larger heap instead. */
    private static final String SMALL = "-Xmx160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
    /** It keeps one row per log. */
    private static final String TINY = "-Xmx48m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private final Service service;
    private final Settings settings;
    private final Watchdog watchdog;
    private final Map<String, String> more;
    private Child process;

    public ServiceProcess(Service service, Settings settings, Watchdog watchdog, Map<String, String> more) {
        this.service = service;
        this.settings = settings;
        this.watchdog = watchdog;
        this.more = Map.copyOf(more);
    }

    @Override
    public String name() {
        return service.folder();
    }

    @Override
    public String address() {
        return settings.ports().url(service.http());
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Child::handle);
    }

    @Override
    public void start() {
        List<String> command = new ArrayList<>();
        command.add(Settings.java().toString());
        command.addAll(List.of(
                settings.environment().getOrDefault(JAVA_OPTIONS, service == Service.WITNESS ? TINY : SMALL).strip().split("\\s+", -1)));
        command.add("-XX:+ExitOnOutOfMemoryError");
        configuration().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-jar");
        command.add(service.application(settings).toString());
        Path folder = settings.state().resolve(service.folder());
        process = Child.start(service.folder(), settings.log(service.folder()), folder, Map.of(), command);
        watchdog.watch(process.handle());
        String ready = "http://" + LOOPBACK + ":" + settings.ports().of(service.management()) + "/q/health/ready";
        process.awaitReady(() -> Probe.answersOk(ready));
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    private Map<String, String> configuration() {
        Map<String, String> keys = new LinkedHashMap<>();
        // The profile prod refuses the development keys that a demo runs on.
        keys.put("quarkus.profile", "dev");
        keys.put("quarkus.http.host", LOOPBACK);
        keys.put("quarkus.http.port", port(service.http()));
        keys.put("quarkus.management.host", LOOPBACK);
        keys.put("quarkus.management.port", port(service.management()));
        keys.put("quarkus.oidc.auth-server-url", Keycloak.issuer(settings));
        if (service.hasDatabase()) {
            String database = "postgresql://localhost:" + port(Endpoint.POSTGRES) + "/" + service.database();
            keys.put("quarkus.datasource.reactive.url", database);
            keys.put("quarkus.datasource.jdbc.url", "jdbc:" + database);
            keys.put("quarkus.datasource.username", "postgres");
            keys.put("kafka.bootstrap.servers", "localhost:" + port(Endpoint.KAFKA));
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
        return Integer.toString(settings.ports().of(endpoint));
    }
}
