package io.heirloom.local.process;

import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Runs one Java program of the suite: from its start archive where there is one, and without it when it ends at once with it. */
public final class JavaProcess {

    /** How a JVM begins a line about an archive that it does not use. */
    private static final List<String> COMPLAINTS =
            List.of("[warning][cds", "[error  ][cds", "[error][cds", "[warning][aot");

    private final Supplier<JavaProgram> program;
    private final Settings settings;
    private final Watchdog watchdog;
    private volatile StartArchive archive;
    private volatile Child child;

    /** @param program asked for at the start, because its jars may only come to be then */
    public JavaProcess(Supplier<JavaProgram> program, Settings settings, Watchdog watchdog) {
        this.program = program;
        this.settings = settings;
        this.watchdog = watchdog;
    }

    /** What one calls this run, where it is, what the program is told beside its flags, and how one sees that it answers. */
    public record Run(
            String name,
            Path folder,
            Map<String, String> environment,
            List<String> properties,
            List<String> arguments,
            BooleanSupplier answers) {}

    public Optional<ProcessHandle> handle() {
        return Optional.ofNullable(child).map(Child::handle);
    }

    /** Starts the program and waits until it answers. */
    public void start(Run run) {
        JavaProgram started = program.get();
        archive = new StartArchive(settings, started);
        if (archive.exists()) {
            startFromArchive(started, run);
        } else {
            launch(started, settings.makesStartArchives() && archive.isToBeMade() ? archive.list() : List.of(), run);
        }
    }

    /** Makes the program's start archive if it has none, from what the running program has loaded by now. */
    public void makeStartArchive() throws IOException {
        if (archive != null && settings.makesStartArchives() && archive.isToBeMade()) {
            archive.make(settings, watchdog);
        }
    }

    public void stop() {
        if (child != null) {
            child.stop();
        }
    }

    private void startFromArchive(JavaProgram started, Run run) {
        try {
            launch(started, archive.use(), run);
            if (COMPLAINTS.stream().anyMatch(child::hasSaid)) {
                archive.discard();
            }
        } catch (StartFailure e) {
            if (child == null || child.isAlive()) {
                throw e;
            }
            archive.discard();
            launch(started, List.of(), run);
        }
    }

    private void launch(JavaProgram launched, List<String> archiveFlags, Run run) {
        var command = launched.command(archiveFlags, run.properties(), run.arguments());
        var launch = new Launch(run.name(), settings.log(run.name()), run.folder(), run.environment(), command);
        child = Child.start(launch, watchdog);
        child.awaitReady(run.answers());
    }
}
