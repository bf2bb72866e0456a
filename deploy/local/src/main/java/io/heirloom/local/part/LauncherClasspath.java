package io.heirloom.local.part;

import io.heirloom.local.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Maven resolved for this module: jars for processes of our own, and Keycloak's archive. */
final class LauncherClasspath {

    private final Path root;

    LauncherClasspath(Path root) {
        this.root = root;
    }

    String jars() {
        return Stream.concat(
                        Stream.of(root.resolve("deploy/local/target/classes").toString()),
                        entries().stream().filter(entry -> entry.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    Path keycloakArchive() {
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
