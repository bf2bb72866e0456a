package io.heirloom.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.e2e.RunningSuite;
import io.heirloom.e2e.operations.Expressions.Wanted;
import io.heirloom.local.part.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No alert and no panel is blind: what they ask for is what the running suite tells. */
class MetricsJourneyTest {

    private static final RunningSuite SUITE = RunningSuite.get();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeAll
    static void oneFieldFails() {
        // An error to be counted: nobody may see the vault of nobody.
        SUITE.gateway().ask(null, "{ viewer { vault { version } } }", Map.of());
    }

    @Test
    void everyMetricAndLabelOfTheRulesAndDashboardsIsThere() throws IOException {
        var expressions = Expressions.ofChart(SUITE.settings().root().resolve("deploy/helm/heirloom"));
        Set<Wanted> wanted = expressions.wanted();
        assertThat(wanted).hasSizeGreaterThan(12);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(blind(wanted, series())).isEmpty());
    }

    /** Every part that can tell of itself does so, however the work was spread over its processes. */
    @Test
    void everyServiceTellsItsOwnFigures() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(SUITE.processes()).allSatisfy(process -> assertThat(page(process))
                        .contains("process_resident_memory_bytes ")
                        .contains(
                                switch (process.replica().service()) {
                                    case ITEM_REGISTRY, DEALER_NETWORK ->
                                        List.of("heirloom_journal_lag_seconds ", "heirloom_journal_waiting ");
                                    case OWNERSHIP ->
                                        List.of(
                                                "heirloom_journal_lag_seconds ",
                                                "heirloom_personal_reads_total{basis=\"none\"} 0.0");
                                    case CONSENT ->
                                        List.of(
                                                "heirloom_journal_lag_seconds ",
                                                "heirloom_consent_withdrawal_effect_seconds_count ");
                                    case LEDGER ->
                                        List.of(
                                                "heirloom_ledger_lag_seconds ",
                                                "heirloom_ledger_leaves_total{outcome=\"parked\"} 0.0",
                                                "heirloom_ledger_refusing{");
                                    case WITNESS, GATEWAY -> List.of("http_server_requests_seconds_count{");
                                })));
    }

    /** With two replicas one of them works; the other must not tell that nobody does. */
    @Test
    void theIdleLedgerRaisesNoAlarm() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        series().stream().filter(line -> line.startsWith("heirloom_ledger_witness_cosigns{")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" 1.0") || line.endsWith(" NaN"))
                .anyMatch(line -> line.endsWith(" 1.0")));
    }

    private static Set<String> blind(Set<Wanted> wanted, List<String> series) {
        var blind = new TreeSet<String>();
        for (Wanted one : wanted) {
            if (series.stream().noneMatch(line -> has(line, one))) {
                blind.add(one.toString());
            }
        }
        return blind;
    }

    private static boolean has(String line, Wanted wanted) {
        String name = line.split("[{ ]", 2)[0];
        return name.equals(wanted.metric())
                && wanted.labels().entrySet().stream()
                        .allMatch(label -> label.getValue().isEmpty()
                                        || isOfWhatMayNotHaveHappened(label.getKey(), line)
                                ? line.matches(".*[{,]" + label.getKey() + "=\".*")
                                : label.getValue().stream()
                                        .anyMatch(value -> line.contains(label.getKey() + "=\"" + value + "\"")));
    }

    /** That a request failed on our side is no promise; that it would be told is. */
    private static boolean isOfWhatMayNotHaveHappened(String label, String line) {
        return line.startsWith("http_server_requests") && label.equals("outcome");
    }

    private static List<String> series() {
        return SUITE.processes().stream()
                .flatMap(process -> page(process).lines())
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static String page(ServiceProcess process) {
        URI address = URI.create(process.management() + "/q/metrics");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
