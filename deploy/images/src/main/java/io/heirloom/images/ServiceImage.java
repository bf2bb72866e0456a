package io.heirloom.images;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the image of a service holds: the packaged application with or without a JVM, a user without rights, and nothing else. The same
 * files give the same bytes: every time in it is that of the release.
 *
 * @param target the service's build folder
 * @param released the time that files and image carry
 */
record ServiceImage(Path target, Instant released) {

    private static final String USER = "10001:10001";
    private static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/heirloom");
    private static final List<String> JVM = List.of(
            "java",
            "-XX:MaxRAMPercentage=60",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.io.tmpdir=/tmp",
            "-jar",
            HOME.resolve("quarkus-run.jar").toString());

    /** On a base with a JDK 25 runtime. */
    JibContainerBuilder onJvm(String base) throws InvalidImageReferenceException, IOException {
        Path application = target.resolve("quarkus-app");
        // What changes least comes first, so that a new version shares most of the old one's layers.
        return common(base)
                .addFileEntriesLayer(layer("libraries", application, "lib"))
                .addFileEntriesLayer(layer("framework", application, "quarkus"))
                .addFileEntriesLayer(layer("service", application, "app", "quarkus-run.jar"))
                .setEntrypoint(JVM);
    }

    /** On a base with a C library and no more. */
    JibContainerBuilder nativeOn(String base) throws InvalidImageReferenceException, IOException {
        var executable = FileEntriesLayer.builder()
                .setName("service")
                .addEntry(runner(), HOME.resolve("service"), FilePermissions.fromOctalString("555"), released)
                .build();
        return common(base)
                .addFileEntriesLayer(executable)
                .setEntrypoint(HOME.resolve("service").toString(), "-Xmx160m");
    }

    private JibContainerBuilder common(String base) throws InvalidImageReferenceException {
        return Jib.from(base)
                .setUser(USER)
                .setWorkingDirectory(AbsoluteUnixPath.get("/tmp"))
                .setExposedPorts(Port.tcp(8080), Port.tcp(9000))
                .setCreationTime(released);
    }

    private FileEntriesLayer layer(String name, Path application, String... parts) throws IOException {
        var layer = FileEntriesLayer.builder().setName(name);
        for (String part : parts) {
            layer.addEntryRecursive(
                    application.resolve(part),
                    HOME.resolve(part),
                    (file, _) -> FilePermissions.fromOctalString(Files.isDirectory(file) ? "555" : "444"),
                    (_, _) -> released);
        }
        return layer.build();
    }

    private Path runner() {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-runner"))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("No executable in " + target + ": run ./heirloom native"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
