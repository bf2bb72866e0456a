package io.heirloom.local.process;

import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a Java program, loaded and linked ahead of its next starts (docs/adr/0060). Made once per build, while the program runs, from
 * the list of what it has loaded; named after everything that a JVM compares before it uses one: itself, the flags, and every jar with its size
 * and time.
 */
final class StartArchive {

    private static final int HASH_LENGTH = 16;
    /** On a busy machine it waits for everybody else. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final JavaProgram program;
    private final Path classes;
    private final Path folder;
    /** One program has one archive for each place that it is installed or built in. */
    private final String prefix;

    private final Path file;
    private final Path unusable;

    StartArchive(Settings settings, JavaProgram program) {
        this.program = program;
        this.classes = settings.state().resolve("start").resolve(program.name() + ".classes");
        this.folder = settings.cache().resolve("start");
        this.prefix = program.name() + "-"
                + hash(program.jars().getFirst().getParent().toString()) + "-";
        String name = prefix + key();
        this.file = folder.resolve(name + ".jsa");
        this.unusable = folder.resolve(name + ".unusable");
    }

    boolean exists() {
        return Files.exists(file);
    }

    boolean isToBeMade() {
        return !exists() && !Files.exists(unusable);
    }

    /** Flags that start the program from its archive; a byte that changed on the disk is found before its class is run. */
    List<String> use() {
        return List.of("-XX:SharedArchiveFile=" + file, "-XX:+VerifySharedSpaces");
    }

    /** Flags under which the JVM lists what it loads. */
    List<String> list() {
        try {
            Files.createDirectories(classes.getParent());
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StartFailure("The list of classes " + classes + " cannot be written: " + e.getMessage(), e);
        }
        return List.of("-XX:DumpLoadedClassList=" + classes);
    }

    /** Makes the archive from the list so far, leaving the processor to everybody else. It takes its name when it is whole. */
    void make(Settings settings, Watchdog watchdog) throws IOException {
        String name = "start archive of " + program.name();
        try (var _ = new CacheLock(settings, "start-" + program.name())) {
            if (!isToBeMade()) {
                return;
            }
            Path unfinished = folder.resolve(prefix + "unfinished");
            Path list = folder.resolve(prefix + "classes");
            Files.writeString(list, wholeLines(Files.readString(classes)));
            Files.deleteIfExists(unfinished);
            Path log = settings.log("start-archive-" + program.name());
            Child.start(new Launch(name, log, folder, dump(list, unfinished)), watchdog)
                    .finish(PATIENCE);
            removeOlder();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(list);
        }
    }

    /** For an archive that its own JVM does not accept: none is made again for this build. */
    void discard() {
        try {
            Files.deleteIfExists(file);
            Files.writeString(unusable, "");
        } catch (IOException e) {
            throw new StartFailure("The start archive " + file + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private List<String> dump(Path list, Path archive) {
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(program.command(
                List.of(
                        "-Xshare:dump",
                        "-XX:+AOTClassLinking",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + archive),
                List.of(),
                List.of()));
        return command;
    }

    /** The JVM is still writing; its last line may be half there. */
    private static String wholeLines(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private void removeOlder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path other : files.filter(this::isOfAnotherBuild).toList()) {
                Files.delete(other);
            }
        }
    }

    private boolean isOfAnotherBuild(Path other) {
        String name = other.getFileName().toString();
        return name.startsWith(prefix) && (name.endsWith(".jsa") || name.endsWith(".unusable"));
    }

    private String key() {
        var text = new StringBuilder(System.getProperty("java.vm.version"))
                .append(Settings.java())
                .append(program.flags())
                .append(program.main());
        try {
            for (Path jar : program.jars()) {
                text.append(jar).append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
            }
        } catch (IOException e) {
            throw new StartFailure(program.name() + " is not built: " + e.getMessage(), e);
        }
        return hash(text.toString());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
