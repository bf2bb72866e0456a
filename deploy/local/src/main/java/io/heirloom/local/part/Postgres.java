package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import io.heirloom.local.process.CacheLock;
import io.heirloom.local.process.Child;
import io.heirloom.local.process.Launch;
import io.heirloom.local.process.Watchdog;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL from its own binaries, with data that stay, and one database per service. Trust is given on loopback only. */
public final class Postgres implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The library's mark of binaries that were unpacked to the end. */
    private static final String UNPACKED = ".exists";

    private final Settings settings;
    private final Watchdog watchdog;
    private final List<String> databases;
    private volatile EmbeddedPostgres server;
    private volatile ProcessHandle postmaster;

    public Postgres(Settings settings, Watchdog watchdog, List<String> databases) {
        this.settings = settings;
        this.watchdog = watchdog;
        this.databases = List.copyOf(databases);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String address() {
        return "localhost:" + settings.ports().of(Endpoint.POSTGRES) + " (user postgres)";
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(postmaster);
    }

    /** Started a second time, because the server was killed, it starts with the command line of the first. */
    @Override
    public void start() {
        try {
            Path data = settings.state().resolve("postgres");
            watchdog.watchPostmaster(data.resolve("postmaster.pid"));
            if (server == null) {
                server = startServer();
            } else {
                startAgain(data);
            }
            postmaster = postmaster(data);
            watchdog.watch(postmaster);
            createDatabases();
        } catch (IOException | SQLException e) {
            throw new StartFailure("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres startServer() throws IOException {
        Path log = settings.log("postgres");
        Path data = settings.state().resolve("postgres");
        Path binaries = settings.cache().resolve("postgres");
        Files.createDirectories(log.getParent());
        Files.createDirectories(data);
        Files.createDirectories(binaries);
        Files.deleteIfExists(log);
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        try (var lock = new CacheLock(settings, "postgres")) {
            lock.removeUnfinished(binaries, UNPACKED);
            return EmbeddedPostgres.builder()
                    .setPort(settings.ports().of(Endpoint.POSTGRES))
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setServerConfig("listen_addresses", "localhost")
                    // The library is made for tests and would trade safety for speed; the demo's state has to survive.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("fsync", "on")
                    .setOutputRedirector(output)
                    .setErrorRedirector(output)
                    .start();
        }
    }

    private void startAgain(Path data) throws IOException {
        String program =
                Files.readString(data.resolve("postmaster.opts")).strip().split("[\"\\s]+", 3)[0];
        String control = Path.of(program).resolveSibling("pg_ctl").toString();
        var command = List.of(
                control, "-D", data.toString(), "-l", settings.log("postgres").toString(), "-w", "-t", "60", "restart");
        boolean root = ProcessHandle.current().info().user().equals(Optional.of("root"));
        // The server refuses to be root; the library that starts it the first time does the same.
        var allowed = Stream.concat(root ? Stream.of("unshare", "-U") : Stream.of(), command.stream());
        Child.start(new Launch(name(), settings.log("postgres-again"), data, allowed.toList()), watchdog)
                .finish();
    }

    private void createDatabases() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var find = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var create = connection.createStatement()) {
            for (String database : databases) {
                find.setString(1, database);
                try (var found = find.executeQuery()) {
                    if (!found.next()) {
                        create.execute("create database " + database);
                    }
                }
            }
        }
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new StartFailure("PostgreSQL ended while it started."));
    }
}
