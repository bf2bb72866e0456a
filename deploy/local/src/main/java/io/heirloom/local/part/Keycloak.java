package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keycloak's own distribution with the demo realm. */
public final class Keycloak implements Part {

    private static final String ADMINISTRATOR = "admin";

    private final Settings settings;
    private final Watchdog watchdog;
    private Child server;

    public Keycloak(Settings settings, Watchdog watchdog) {
        this.settings = settings;
        this.watchdog = watchdog;
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
        return Optional.ofNullable(server).map(Child::handle);
    }

    @Override
    public void start() {
        Path home = new KeycloakHome(settings).prepare();
        int port = settings.ports().of(Endpoint.KEYCLOAK);
        int health = settings.ports().of(Endpoint.KEYCLOAK_HEALTH);
        Map<String, String> environment = new HashMap<>(KeycloakHome.environment(settings));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        var command = KeycloakHome.command(
                home,
                "start",
                "--optimized",
                "--http-enabled=true",
                "--hostname=" + settings.ports().url(Endpoint.KEYCLOAK),
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + health,
                // Each look at the health endpoint during the start would be a line.
                "--log-level=info,io.smallrye.health:warn");
        server = Child.start("Keycloak", settings.log("keycloak"), home, environment, command);
        watchdog.watch(server.handle());
        server.awaitReady(() -> Probe.answersOk("http://127.0.0.1:" + health + "/health/ready"));
        watchdog.watch(server.handle());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
