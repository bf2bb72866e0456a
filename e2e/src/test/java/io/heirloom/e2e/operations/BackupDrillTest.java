package io.heirloom.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.e2e.RunningSuite;
import io.heirloom.local.Endpoint;
import io.heirloom.local.Ports;
import io.heirloom.local.Settings;
import io.heirloom.local.part.Replica;
import io.heirloom.local.part.Service;
import io.heirloom.local.part.ServiceProcess;
import io.heirloom.local.process.Watchdog;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill of docs/operations.md: a backup of the working suite, restored beside it, proved against the chain, and put to work. */
class BackupDrillTest {

    private static final RunningSuite SUITE = RunningSuite.get();
    private static final String ANCHORED = "select count(*) from anchor where state = 'FINAL'";

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres restored;

    private record Proof(int exitCode, String told) {}

    @BeforeAll
    static void restoreABackup() throws IOException, SQLException {
        await().atMost(Duration.ofSeconds(60)).until(() -> number(live(Service.LEDGER), ANCHORED) > 0);
        try (var server = DriverManager.getConnection(live(Service.LEDGER), "postgres", "postgres")) {
            BaseBackup backup = BaseBackup.take(server, SUITE.state().resolve("postgres"), folder.resolve("restored"));
            restored = EmbeddedPostgres.builder()
                    .setDataDirectory(backup.data())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            SUITE.settings().cache().resolve("postgres").toFile())
                    .start();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        restored.close();
    }

    @Test
    void everyAnchorIsProvedBeforeTheRestoredLedgerIsTrusted() throws Exception {
        long anchored = number(restored(Service.LEDGER), ANCHORED);
        assertThat(anchored).isPositive();

        Proof proof = prove(restored(Service.LEDGER));

        assertThat(proof.told()).contains(anchored + " anchored heads agree with the chain, 0 do not");
        assertThat(proof.exitCode()).isZero();
    }

    @Test
    void oneChangedBitIsFound() throws Exception {
        // Given a copy of the restored ledger in which the first leaf was touched
        execute(restored("postgres"), "create database touched template ledger");
        execute(restored("touched"), """
                set session_replication_role = replica;
                update leaf set entry = set_byte(entry, 60, get_byte(entry, 60) # 1) where leaf_index = 0""");

        Proof proof = prove(restored("touched"));

        assertThat(proof.told()).contains("does not agree: computed, stored and anchored root differ");
        assertThat(proof.exitCode()).isEqualTo(1);
    }

    @Test
    void theRestoredLedgerAndServiceAnswer() throws Exception {
        Watchdog watchdog = Watchdog.start();
        Settings beside = beside();
        // No chain and no witness: a drill must not speak for the log that goes on.
        var ledger = new ServiceProcess(Replica.only(Service.LEDGER), beside, watchdog, Map.of());
        var registry = new ServiceProcess(Replica.only(Service.ITEM_REGISTRY), beside, watchdog, Map.of());
        try {
            ledger.start();
            registry.start();
            String head = get(ledger.address() + "/checkpoint")
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            assertThat(number(
                            live(Service.LEDGER),
                            "select count(*) from signed_head where size = " + Long.parseLong(head)))
                    .isEqualTo(1);
            assertThat(get(registry.address() + "/verifications?gtin=09521101100013&serial=QM39-000042"))
                    .contains("CONFIRMED");
        } finally {
            ledger.stop();
            registry.stop();
            watchdog.farewell();
        }
    }

    private static Settings beside() throws IOException {
        var numbers = new EnumMap<>(Ports.free().numbers());
        numbers.put(Endpoint.POSTGRES, restored.getPort());
        numbers.put(Endpoint.KEYCLOAK, SUITE.settings().ports().of(Endpoint.KEYCLOAK));
        return SUITE.settings().with(folder.resolve("state"), new Ports(numbers, Map.of()));
    }

    private static Proof prove(String database) throws IOException, InterruptedException {
        String application =
                SUITE.settings().root().resolve("ledger/target/quarkus-app").toString();
        var builder = new ProcessBuilder(List.of(
                        Settings.java().toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        String.join(
                                ":", application + "/app/*", application + "/lib/main/*", application + "/lib/boot/*"),
                        "io.heirloom.ledger.chain.ProveAnchors"))
                .redirectErrorStream(true);
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", database);
        builder.environment()
                .put("HEIRLOOM_LEDGER_CHAIN_RPC_URL", SUITE.settings().ports().url(Endpoint.ANVIL));
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Proof(process.waitFor(), told);
    }

    private static String live(Service service) {
        return "jdbc:postgresql://localhost:%d/%s"
                .formatted(SUITE.settings().ports().of(Endpoint.POSTGRES), service.database());
    }

    private static String restored(Service service) {
        return restored(service.database());
    }

    private static String restored(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(restored.getPort(), database);
    }

    private static long number(String url, String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = database.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
