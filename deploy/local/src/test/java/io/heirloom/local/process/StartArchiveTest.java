package io.heirloom.local.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Ports;
import io.heirloom.local.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real JVM starts from an archive of a real program, and starts all the same when the archive is spoiled. */
class StartArchiveTest {

    private static final String CLASS = Answering.class.getName();
    private static final String FROM_ARCHIVE = CLASS + " source: shared objects file";

    @TempDir
    Path folder;

    private Settings settings;
    private Watchdog watchdog;
    private Path jar;

    @BeforeEach
    void packTheProgram() throws IOException {
        settings = new Settings(folder, folder.resolve("state"), folder.resolve("cache"), Ports.free(), Map.of());
        watchdog = Watchdog.start();
        jar = folder.resolve("answering.jar");
        String entry = CLASS.replace('.', '/') + ".class";
        try (var output = new JarOutputStream(Files.newOutputStream(jar));
                InputStream code = Answering.class.getClassLoader().getResourceAsStream(entry)) {
            output.putNextEntry(new JarEntry(entry));
            code.transferTo(output);
        }
    }

    @AfterEach
    void dismissTheWatchdog() {
        watchdog.farewell();
    }

    @Test
    void secondStartComesFromTheArchiveThatTheFirstLeft() throws IOException {
        assertThat(startAndMake()).doesNotContain(FROM_ARCHIVE);
        assertThat(archives()).hasSize(1);
        assertThat(startAndMake()).contains(FROM_ARCHIVE);
    }

    @Test
    void anotherBuildGetsAnArchiveOfItsOwnAndTheOlderOneGoes() throws IOException {
        startAndMake();
        List<Path> first = archives();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_700_000_000_000L));

        assertThat(startAndMake()).doesNotContain(FROM_ARCHIVE);

        assertThat(archives()).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(startAndMake()).contains(FROM_ARCHIVE);
    }

    @Test
    void emptyArchiveStopsNothing() throws IOException {
        assertSpoiledArchiveStopsNothing(new byte[0]);
    }

    @Test
    void garbageStopsNothing() throws IOException {
        assertSpoiledArchiveStopsNothing("no archive at all".repeat(10_000).getBytes(ISO_8859_1));
    }

    @Test
    void truncatedArchiveStopsNothing() throws IOException {
        startAndMake();
        byte[] whole = Files.readAllBytes(archives().getFirst());
        assertSpoiledArchiveStopsNothing(java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void changedByteStopsNothing() throws IOException {
        startAndMake();
        byte[] changed = Files.readAllBytes(archives().getFirst());
        changed[changed.length / 2] ^= 0x55;
        assertSpoiledArchiveStopsNothing(changed);
    }

    @Test
    void halfWrittenArchiveOfAKilledLauncherIsNotUsed() throws IOException {
        startAndMake();
        Path archive = archives().getFirst();
        String name = archive.getFileName().toString();
        Path unfinished = archive.resolveSibling(name.substring(0, name.lastIndexOf('-') + 1) + "unfinished");
        Files.move(archive, unfinished);

        assertThat(startAndMake()).doesNotContain(FROM_ARCHIVE);

        assertThat(archives()).hasSize(1);
        assertThat(unfinished).doesNotExist();
    }

    /** It starts without it now, and later too. */
    private void assertSpoiledArchiveStopsNothing(byte[] content) throws IOException {
        if (archives().isEmpty()) {
            startAndMake();
        }
        Files.write(archives().getFirst(), content);
        assertThat(startAndMake()).doesNotContain(FROM_ARCHIVE);
        assertThat(archives()).isEmpty();
        assertThat(startAndMake()).doesNotContain(FROM_ARCHIVE);
    }

    /** Starts the program, lets its archive be made if there is none, ends it, and returns what its JVM has logged. */
    private String startAndMake() throws IOException {
        int port = settings.ports().of(Endpoint.ANVIL);
        var program = JavaProgram.ofClass(
                "answering", List.of("-Xmx64m", "-XX:+UseSerialGC", "-Xlog:class+load"), List.of(jar), CLASS);
        var process = new JavaProcess(() -> program, settings, watchdog);
        process.start(new JavaProcess.Run(
                "answering", folder, Map.of(), List.of(), List.of(Integer.toString(port)), () -> Probe.listens(port)));
        assertThat(process.handle().orElseThrow().isAlive()).isTrue();
        process.makeStartArchive();
        process.stop();
        return Files.readString(settings.log("answering"));
    }

    private List<Path> archives() throws IOException {
        Path start = settings.cache().resolve("start");
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(start)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }
}
