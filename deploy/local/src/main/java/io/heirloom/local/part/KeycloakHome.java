package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import io.heirloom.local.process.CacheLock;
import io.heirloom.local.process.Child;
import io.heirloom.local.process.Folders;
import io.heirloom.local.process.JavaProgram;
import io.heirloom.local.process.Launch;
import io.heirloom.local.process.LauncherClasspath;
import io.heirloom.local.process.Watchdog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak's folders. Unpacking, its own build step and the import of the realm take half a minute, so they are done once and
 * kept in the cache; a state folder links to the program and holds a copy of the database that the import left.
 */
final class KeycloakHome {

    private static final List<String> LINKED = List.of("lib", "providers", "themes");
    private static final String DATABASE = "data/h2/keycloakdb.mv.db";
    private static final String BUILT = "built";
    /** Those of its own start script, with the small collector and the quick compiler. */
    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Settings settings;
    private final Watchdog watchdog;
    private final Path archive;
    private final Path installation;

    KeycloakHome(Settings settings, Watchdog watchdog) {
        this.settings = settings;
        this.watchdog = watchdog;
        this.archive = new LauncherClasspath(settings.root()).keycloakArchive();
        this.installation =
                settings.cache().resolve(archive.getFileName().toString().replace(".tar.gz", ""));
    }

    /** The home of this state folder, its realm imported. */
    Path prepare() {
        try {
            Path home = settings.state().resolve("keycloak");
            Path imported = home.resolve("realm.sha256");
            String realm = realmHash();
            try (var _ = new CacheLock(settings, "keycloak")) {
                build();
                if (!Files.exists(imported) || !Files.readString(imported).equals(realm)) {
                    Path template = importOnce(realm);
                    Folders.delete(home.resolve("data"));
                    Files.createDirectories(home.resolve(DATABASE).getParent());
                    Files.copy(template, home.resolve(DATABASE), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            layOut(home);
            Files.writeString(imported, realm);
            return home;
        } catch (IOException e) {
            throw new StartFailure("Keycloak could not be prepared: " + e.getMessage(), e);
        }
    }

    /**
     * The built server as a plain class path, what the build has transformed first. Its own entry point loads the same jars by a class loader of
     * its own, which a start archive cannot serve.
     */
    JavaProgram program() {
        Path lib = installation.resolve("lib");
        var jars = new ArrayList<Path>(List.of(
                lib.resolve("quarkus/transformed-bytecode.jar"), lib.resolve("quarkus/generated-bytecode.jar")));
        for (String folder : List.of("app", "lib/main", "lib/boot")) {
            try (Stream<Path> files = Files.list(lib.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
            } catch (IOException e) {
                throw new StartFailure("Keycloak's installation cannot be read: " + e.getMessage(), e);
            }
        }
        return JavaProgram.ofClass("keycloak", FLAGS, jars, "org.keycloak.quarkus.runtime.KeycloakMain");
    }

    /** The properties that its own start script sets. */
    static List<String> properties(Path home) {
        return List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    }

    private void build() throws IOException {
        if (Files.exists(installation.resolve(BUILT))) {
            return;
        }
        Folders.delete(installation);
        Files.createDirectories(installation);
        run(
                installation,
                List.of("tar", "xzf", archive.toString(), "--strip-components=1", "-C", installation.toString()));
        run(installation, command(installation, "build", "--db=dev-file", "--health-enabled=true", "--cache=local"));
        Files.createFile(installation.resolve(BUILT));
    }

    private Path importOnce(String realm) throws IOException {
        Path imported = installation.resolve("imported-" + realm);
        if (!Files.exists(imported.resolve("done"))) {
            Folders.delete(imported);
            layOut(imported);
            String folder = "--dir=" + settings.root().resolve("deploy/keycloak");
            run(imported, command(imported, "import", "--optimized", folder));
            Files.createFile(imported.resolve("done"));
        }
        return imported.resolve(DATABASE);
    }

    /** A home of its own around a shared installation: the server finds everything else relative to itself. */
    private void layOut(Path home) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.copy(
                installation.resolve("bin/kc.sh"),
                home.resolve("bin/kc.sh"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        for (String linked : LINKED) {
            Path link = home.resolve(linked);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, installation.resolve(linked));
        }
        Files.createDirectories(home.resolve("conf"));
        try (Stream<Path> files = Files.list(installation.resolve("conf"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, home.resolve("conf").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<String> command(Path home, String... arguments) {
        return Stream.concat(Stream.of(home.resolve("bin/kc.sh").toString()), Stream.of(arguments))
                .toList();
    }

    private void run(Path folder, List<String> command) {
        Path log = settings.log("keycloak-preparation");
        var environment = Map.of(
                // The import makes the realm of the administrators too.
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                Keycloak.ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                Keycloak.ADMINISTRATOR,
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP",
                "-Xms64m -Xmx256m",
                "JAVA_OPTS_APPEND",
                "-XX:TieredStopAtLevel=1",
                "HEIRLOOM_GATEWAY_PORT",
                gatewayPort());
        var launch = new Launch("Keycloak's preparation", log, folder, environment, command);
        if (Child.start(launch, watchdog).finish().contains(" ERROR ")) {
            throw new StartFailure("Keycloak's preparation failed, see " + log);
        }
    }

    /** The port that the realm names to browsers. A suite on chosen ports is reached all the same: the realm lets loopback vary. */
    private String gatewayPort() {
        return settings.environment()
                .getOrDefault(Endpoint.GATEWAY.variable(), Integer.toString(Endpoint.GATEWAY.defaultPort()));
    }

    private String realmHash() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(gatewayPort().getBytes(StandardCharsets.US_ASCII));
            try (Stream<Path> files = Files.list(settings.root().resolve("deploy/keycloak"))) {
                for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
