package io.heirloom.local;

import io.heirloom.local.client.DemoSuite;
import io.heirloom.local.part.Service;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the suite finds its programs, keeps its state and listens.
 *
 * @param root the checkout, with the services' packaged applications
 * @param state everything that survives a restart and that {@code reset} removes
 * @param cache unpacked and prepared software, shared by all checkouts of a person
 */
public record Settings(Path root, Path state, Path cache, Ports ports, Map<String, String> environment) {

    public Settings {
        environment = Map.copyOf(environment);
    }

    public static Settings from(Map<String, String> environment) {
        Path root = Optional.ofNullable(environment.get("HEIRLOOM_ROOT"))
                .map(Path::of)
                .orElseGet(Settings::checkout)
                .toAbsolutePath()
                .normalize();
        Path state = Optional.ofNullable(environment.get("HEIRLOOM_STATE"))
                .map(root::resolve)
                .orElse(root.resolve(".heirloom"));
        return new Settings(root, state.normalize(), cache(environment), Ports.from(environment), environment);
    }

    public Settings with(Path otherState, Ports otherPorts) {
        return new Settings(root, otherState, cache, otherPorts, environment);
    }

    /** The same with one more variable of the environment. */
    public Settings with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new Settings(root, state, cache, ports, more);
    }

    /**
     * Whether start archives are made for the programs that have none. Tests start once and are not worth it, and JVM options of one's own are for
     * measuring.
     */
    public boolean makesStartArchives() {
        return !environment.getOrDefault("HEIRLOOM_START_ARCHIVES", "make").equals("use")
                && !environment.containsKey("HEIRLOOM_SERVICE_JAVA_OPTIONS");
    }

    /** How many processes each service is: {@code HEIRLOOM_REPLICAS}, else one. */
    public int replicas() {
        String text = environment.getOrDefault("HEIRLOOM_REPLICAS", "1").strip();
        if (!text.matches("[1-" + Place.MOST + "]")) {
            throw new StartFailure("The number of replicas is 1 to " + Place.MOST + ", not: " + text);
        }
        return Integer.parseInt(text);
    }

    /** The port at which services are told that a part is: its own, or that of something which stands before it and was named in the environment. */
    public int portAsSeen(Endpoint endpoint) {
        String before = environment.get("HEIRLOOM_" + endpoint.name() + "_SEEN_AT");
        return before == null ? ports.of(endpoint) : Integer.parseInt(before);
    }

    /** What the processes of a service find in their environment: {@code HEIRLOOM_OWNERSHIP_ENVIRONMENT} and so on, as {@code name=value name=value}. */
    public Map<String, String> environmentOf(Service service) {
        String text = environment
                .getOrDefault("HEIRLOOM_" + service.name() + "_ENVIRONMENT", "")
                .strip();
        var variables = new HashMap<String, String>();
        for (String variable : text.split("\\s+", -1)) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                variables.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        return variables;
    }

    /**
     * The checkout whose packaged services run: another one where {@code HEIRLOOM_SERVICES} says so, or {@code HEIRLOOM_SERVICES_2} for the second
     * process of each, as when one release follows another.
     */
    public Path services(int number) {
        return Optional.ofNullable(
                        environment.getOrDefault("HEIRLOOM_SERVICES_" + number, environment.get("HEIRLOOM_SERVICES")))
                .map(root::resolve)
                .orElse(root);
    }

    /** Whether the services run as native executables instead of on a JVM. */
    public boolean isNative() {
        return environment.containsKey("HEIRLOOM_NATIVE");
    }

    public Path log(String part) {
        return state.resolve("log").resolve(part + ".log");
    }

    /** Where the running suite is reached. */
    public DemoSuite demoSuite() {
        return new DemoSuite(URI.create(ports.url(Endpoint.GATEWAY)), URI.create(ports.url(Endpoint.KEYCLOAK)));
    }

    /** The java command of the JDK that runs the launcher; every part runs on the same one. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path cache(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        return Optional.ofNullable(environment.get("HEIRLOOM_CACHE"))
                .map(Path::of)
                .orElseGet(() -> Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                        .map(Path::of)
                        .orElse(home.resolve(".cache"))
                        .resolve("heirloom"))
                .toAbsolutePath();
    }

    private static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("deploy/keycloak/heirloom-realm.json"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new StartFailure("Run this inside a checkout of Heirloom, or set HEIRLOOM_ROOT to one.");
        }
        return folder;
    }
}
