package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.process.JavaProcess;
import io.heirloom.local.process.Probe;
import io.heirloom.local.process.Watchdog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keycloak's own distribution with the demo realm. */
public final class Keycloak implements Part {

    /** Name and password of Keycloak's administrator, for development only. */
    static final String ADMINISTRATOR = "admin";

    private final Settings settings;
    private final KeycloakHome home;
    private final JavaProcess process;

    public Keycloak(Settings settings, Watchdog watchdog) {
        this.settings = settings;
        this.home = new KeycloakHome(settings, watchdog);
        this.process = new JavaProcess(home::program, settings, watchdog);
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public String address() {
        return settings.ports().url(Endpoint.KEYCLOAK) + " (admin/admin)";
    }

    public static String issuer(Settings settings) {
        return settings.ports().url(Endpoint.KEYCLOAK) + "/realms/heirloom";
    }

    @Override
    public Optional<ProcessHandle> process() {
        return process.handle();
    }

    @Override
    public void makeStartArchive() throws IOException {
        process.makeStartArchive();
    }

    @Override
    public void start() {
        process.start(run());
    }

    @Override
    public void stop() {
        process.stop();
    }

    private JavaProcess.Run run() {
        Path folder = home.prepare();
        String health = Integer.toString(settings.ports().of(Endpoint.KEYCLOAK_HEALTH));
        var arguments = List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--hostname=" + settings.ports().url(Endpoint.KEYCLOAK),
                "--http-host=127.0.0.1",
                "--http-port=" + settings.ports().of(Endpoint.KEYCLOAK),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + health,
                // Each look at the health endpoint during the start would be a line.
                "--log-level=info,io.smallrye.health:warn");
        return new JavaProcess.Run(
                "keycloak",
                folder,
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR, "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR),
                KeycloakHome.properties(folder),
                arguments,
                () -> Probe.answersOk("http://127.0.0.1:" + health + "/health/ready"));
    }
}
