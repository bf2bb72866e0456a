package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    private final Settings settings;
    private final Path archive;

    KeycloakHome(Settings settings) {
        this.settings = settings;
        this.archive = new LauncherClasspath(settings.root()).keycloakArchive();
    }

    /** The home of this state folder, its realm imported. */
    Path prepare() {
        try {
            Path home = settings.state().resolve("keycloak");
            Path imported = home.resolve("realm.sha256");
            String realm = realmHash();
            Path program =
                    settings.cache().resolve(archive.getFileName().toString().replace(".tar.gz", ""));
            try (var _ = new CacheLock(settings, "keycloak")) {
                build(program);
                if (!Files.exists(imported) || !Files.readString(imported).equals(realm)) {
                    Path template = importOnce(program, realm);
                    Folders.delete(home.resolve("data"));
                    Files.createDirectories(home.resolve(DATABASE).getParent());
                    Files.copy(template, home.resolve(DATABASE), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            layOut(program, home);
            Files.writeString(imported, realm);
            return home;
        } catch (IOException e) {
            throw new StartFailure("Keycloak could not be prepared: " + e.getMessage(), e);
        }
    }

    static List<String> command(Path home, String... arguments) {
        return Stream.concat(Stream.of(home.resolve("bin/kc.sh").toString()), Stream.of(arguments))
                .toList();
    }

    static Map<String, String> environment(Settings settings) {
        return Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP",
                "-Xms64m -Xmx256m",
                "JAVA_OPTS_APPEND",
                "-XX:TieredStopAtLevel=1",
                "HEIRLOOM_GATEWAY_PORT",
                Integer.toString(settings.ports().of(Endpoint.GATEWAY)));
    }

    private void build(Path program) throws IOException {
        Path built = program.resolve("built");
        if (Files.exists(built)) {
            return;
        }
        Folders.delete(program);
        Files.createDirectories(program);
        run(program, List.of("tar", "xzf", archive.toString(), "--strip-components=1", "-C", program.toString()));
        run(program, command(program, "build", "--db=dev-file", "--health-enabled=true", "--cache=local"));
        Files.createFile(built);
    }

    private Path importOnce(Path program, String realm) throws IOException {
        Path imported = program.resolve("imported-" + realm);
        if (!Files.exists(imported.resolve("done"))) {
            Folders.delete(imported);
            layOut(program, imported);
            run(
                    imported,
                    command(
                            imported,
                            "import",
                            "--optimized",
                            "--dir=" + settings.root().resolve("deploy/keycloak")));
            Files.createFile(imported.resolve("done"));
        }
        return imported.resolve(DATABASE);
    }

    /** A home of its own around a shared program: the start script finds everything else relative to itself. */
    private static void layOut(Path program, Path home) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.copy(
                program.resolve("bin/kc.sh"),
                home.resolve("bin/kc.sh"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        for (String linked : LINKED) {
            Path link = home.resolve(linked);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, program.resolve(linked));
        }
        Files.createDirectories(home.resolve("conf"));
        try (Stream<Path> files = Files.list(program.resolve("conf"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, home.resolve("conf").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void run(Path folder, List<String> command) {
        String output = Child.start(
                        "Keycloak's preparation",
                        settings.log("keycloak-preparation"),
                        folder,
                        environment(settings),
                        command)
                .finish();
        if (output.contains(" ERROR ")) {
            throw new StartFailure("Keycloak's preparation failed, see " + settings.log("keycloak-preparation"));
        }
    }

    private String realmHash() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
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
