package io.heirloom.e2e.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the alert rules and the dashboards of the chart ask Prometheus for. */
record Expressions(List<String> all) {

    /** A metric and what is demanded of its labels: a value, or only that the label is there. */
    record Wanted(String metric, Map<String, Set<String>> labels) {}

    private static final Pattern RULE = Pattern.compile("(?m)^ +expr: (?:\\|\\n((?: {10,}.*\\n)+)|(.+)$)");
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+|up)\\b(?!\\()(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)(=~|!=|!~|=)\"([^\"]*)\"");
    /** Prometheus itself sets these, from whom it asked. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance");

    static Expressions ofChart(Path chart) throws IOException {
        var found = new ArrayList<String>();
        Matcher rule = RULE.matcher(Files.readString(chart.resolve("rules/heirloom.yaml")));
        while (rule.find()) {
            found.add(rule.group(1) == null ? rule.group(2) : rule.group(1));
        }
        try (Stream<Path> boards = Files.list(chart.resolve("dashboards"))) {
            for (Path board : boards.toList()) {
                JsonNode panels = new ObjectMapper().readTree(board.toFile()).path("panels");
                panels.forEach(panel -> panel.path("targets")
                        .forEach(target -> found.add(target.path("expr").asText())));
            }
        }
        return new Expressions(found);
    }

    Set<Wanted> wanted() {
        var wanted = new LinkedHashSet<Wanted>();
        all.forEach(expression -> wanted.addAll(wanted(expression)));
        return wanted;
    }

    private static List<Wanted> wanted(String expression) {
        var grouped = new ArrayList<String>();
        Matcher grouping = GROUPING.matcher(expression);
        while (grouping.find()) {
            grouped.addAll(List.of(grouping.group(1).split("\\s*,\\s*", -1)));
        }
        var wanted = new ArrayList<Wanted>();
        Matcher selector = SELECTOR.matcher(GROUPING.matcher(expression).replaceAll(""));
        while (selector.find()) {
            if (!selector.group(1).equals("up") && !selector.group(1).equals("histogram_quantile")) {
                wanted.add(new Wanted(selector.group(1), labels(selector.group(2), grouped)));
            }
        }
        return wanted;
    }

    private static Map<String, Set<String>> labels(String matchers, List<String> grouped) {
        var labels = new TreeMap<String, Set<String>>();
        grouped.forEach(label -> labels.put(label, Set.of()));
        Matcher matcher = MATCHER.matcher(matchers == null ? "" : matchers);
        while (matcher.find()) {
            labels.put(matcher.group(1), matcher.group(2).equals("=") ? Set.of(matcher.group(3)) : Set.of());
        }
        labels.keySet().removeAll(OF_PROMETHEUS);
        return labels;
    }
}
