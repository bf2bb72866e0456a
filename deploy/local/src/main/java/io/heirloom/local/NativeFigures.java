package io.heirloom.local;

import io.heirloom.local.part.ServiceProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of {@code ./heirloom native}: starts the suite on its executables, says how large each is, how soon it was ready and what it holds. */
public final class NativeFigures {

    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double KILO = 1024.0;

    private NativeFigures() {}

    public static void main(String[] arguments) {
        Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        Settings settings = Settings.from(System.getenv()).with("HEIRLOOM_NATIVE", "yes");
        try (var suite = Suite.start(settings, console)) {
            console.line(String.format("%n  %-16s %12s %12s %12s", "service", "binary", "ready after", "resident"));
            for (ServiceProcess process : suite.processes()) {
                console.line(line(settings, process));
            }
        } catch (StartFailure | IOException e) {
            console.line(e.getMessage());
            System.exit(1);
        }
    }

    private static String line(Settings settings, ServiceProcess process) throws IOException {
        double binary = Files.size(process.replica().service().executable(settings)) / KILO / KILO;
        String log = Files.readString(settings.log(process.name()));
        long pid = process.process().orElseThrow().pid();
        double resident = number(RESIDENT, Files.readString(Path.of("/proc/" + pid + "/status"))) / KILO;
        return String.format(
                Locale.ROOT,
                "  %-16s %9.0f MB %10.3f s %9.0f MB",
                process.name(),
                binary,
                number(STARTED, log),
                resident);
    }

    private static double number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }
}
