package io.heirloom.local.process;

import io.heirloom.local.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What Maven resolved for this module: jars for processes of our own, and Keycloak's archive. */
public final class LauncherClasspath {

    private final Path root;

    public LauncherClasspath(Path root) {
        this.root = root;
    }

    public List<Path> jars() {
        return entries().stream()
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    public Path keycloakArchive() {
        return entries().stream()
                .filter(entry -> entry.endsWith(".tar.gz"))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new StartFailure("Maven resolved no Keycloak archive; build deploy/local again."));
    }

    private List<String> entries() {
        Path file = root.resolve("deploy/local/target/launcher.classpath");
        try {
            return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                    .splitAsStream(Files.readString(file).strip())
                    .toList();
        } catch (IOException e) {
            throw new StartFailure("The launcher is not built: " + file + " is missing.", e);
        }
    }
}
