package io.heirloom.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MonitoringTest {

    private static final Path OPERATIONS = Path.of("../../docs/operations.md");

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() throws IOException {
        List<String> headings = Files.readAllLines(OPERATIONS).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
        JsonNode rules =
                Charts.size("standard").one("PrometheusRule", "acme-rules").at("/spec/groups");
        assertThat(Rendering.stream(rules).flatMap(group -> Rendering.stream(group.path("rules"))))
                .isNotEmpty()
                .allSatisfy(rule -> {
                    assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
                    assertThat(rule.at("/annotations/summary").asText()).isNotEmpty();
                    assertThat(rule.at("/annotations/runbook_url").asText()).startsWith("docs/operations.md#");
                    assertThat(headings)
                            .contains(
                                    rule.at("/annotations/runbook_url").asText().replaceFirst(".*#", ""));
                });
    }

    @Test
    void everyDashboardIsReadable() {
        Rendering rendering = Charts.size("standard");
        List<JsonNode> boards = rendering
                .all("ConfigMap")
                .filter(map ->
                        map.at("/metadata/labels/grafana_dashboard").asText().equals("1"))
                .toList();
        assertThat(boards).hasSize(3).allSatisfy(map -> {
            JsonNode board = new ObjectMapper()
                    .readTree(map.path("data").elements().next().asText());
            assertThat(board.path("title").asText()).startsWith("Heirloom: ");
            assertThat(Rendering.stream(board.path("panels"))).isNotEmpty().allSatisfy(panel -> assertThat(
                            panel.at("/targets/0/expr").asText())
                    .isNotEmpty());
        });
        assertThat(boards.stream().map(map -> map.at("/metadata/name").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void monitoringIsASwitch() {
        assertThat(Charts.size("small").all("ServiceMonitor")).isEmpty();
        assertThat(Charts.size("small").all("PrometheusRule")).isEmpty();
        assertThat(Charts.size("standard").all("ServiceMonitor")).hasSize(Charts.SUITE_PARTS.size());
    }
}
