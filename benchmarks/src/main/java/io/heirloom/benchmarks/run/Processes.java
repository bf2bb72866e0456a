package io.heirloom.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** CPU time of the suite's processes out of /proc, found by the ports they listen on. Linux only. */
public final class Processes {
    /** Clock ticks per second; 100 on every Linux that matters here. */
    private static final double TICKS = 100.0;

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final List<String> SERVICES =
            List.of("gateway", "item-registry", "ownership", "dealer-network", "consent", "ledger");

    private final Map<String, Long> pids = new TreeMap<>();

    public Processes(Map<String, Integer> ports) {
        ports.forEach((name, port) -> listeningOn(port).ifPresent(pid -> pids.put(name, pid)));
    }

    boolean knows(String name) {
        return pids.containsKey(name);
    }

    /** Whether a service runs on the quick compiler, which is no basis for figures. */
    boolean quickCompilerOnly() {
        return SERVICES.stream().filter(pids::containsKey).anyMatch(service -> text("cmdline", pids.get(service))
                .contains("TieredStopAtLevel=1"));
    }

    /** CPU seconds each process has used since it started. PostgreSQL counts with its backends. */
    public Map<String, Double> seconds() {
        var all = new TreeMap<String, Double>();
        pids.forEach((name, pid) -> all.put(name, name.equals("postgresql") ? family(pid) : own(pid, false)));
        return all;
    }

    private static double family(long postmaster) {
        return own(postmaster, true)
                + ProcessHandle.of(postmaster).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(child -> own(child.pid(), false))
                        .sum();
    }

    /** Fields 14 to 17 of stat: user, system, and the same of children that have ended. */
    private static double own(long pid, boolean withEndedChildren) {
        String stat = text("stat", pid);
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return (withEndedChildren ? ticks + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : ticks) / TICKS;
    }

    private static Optional<Long> listeningOn(int port) {
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> inodes(table, port))
                .findFirst()
                .flatMap(Processes::holderOf);
    }

    private static Stream<String> inodes(String table, int port) {
        String local = ":%04X".formatted(port);
        return lines(PROC.resolve(table)).stream()
                .map(line -> line.strip().split("\\s+", -1))
                .filter(columns -> columns.length > 9 && columns[1].endsWith(local) && columns[3].equals(LISTENING))
                .map(columns -> columns[9]);
    }

    private static Optional<Long> holderOf(String inode) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, "socket:[" + inode + "]"))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(PROC.resolve(Long.toString(pid)).resolve("fd"))) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file)
                        && Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(String name, long pid) {
        return String.join("\n", lines(PROC.resolve(Long.toString(pid)).resolve(name)));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (UncheckedIOException | IOException e) {
            return List.of();
        }
    }
}
