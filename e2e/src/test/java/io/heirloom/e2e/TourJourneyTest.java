package io.heirloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every block of docs/tour.md, pasted into one shell in order, answers what stands under it. */
class TourJourneyTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|text)\\n(.*?)^```$");
    private static final String MARK = "@@@ block ";

    private final Settings settings = RunningSuite.get().settings();

    /** What is pasted, and lines of the page that its output must contain. */
    private record Step(String script, List<String> told) {}

    @Test
    void everyBlockAnswersAsThePageSays() throws Exception {
        List<Step> steps = steps(Files.readString(settings.root().resolve("docs/tour.md")));
        assertThat(steps).hasSizeGreaterThan(8).anyMatch(step -> !step.told().isEmpty());

        String output = paste(steps);

        for (int i = 0; i < steps.size(); i++) {
            String answer = between(output, MARK + i + "\n", MARK + (i + 1) + "\n");
            assertThat(steps.get(i).told()).as(steps.get(i).script() + answer).allMatch(answer::contains);
        }
    }

    private static List<Step> steps(String page) {
        var steps = new ArrayList<Step>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                steps.add(new Step(block.group(2), List.of()));
            } else {
                Step shell = steps.removeLast();
                steps.add(new Step(shell.script(), block.group(2).lines().toList()));
            }
        }
        return steps;
    }

    private String paste(List<Step> steps) throws IOException, InterruptedException {
        var script = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            script.append("echo '")
                    .append(MARK)
                    .append(i)
                    .append("'\n")
                    .append(steps.get(i).script());
        }
        script.append("echo '").append(MARK).append(steps.size()).append("'\n");
        Path file = Files.writeString(settings.state().resolve("tour.sh"), script);
        Path output = settings.state().resolve("tour.txt");
        var shell = new ProcessBuilder("bash", file.toString())
                .directory(settings.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("GATEWAY", settings.ports().url(Endpoint.GATEWAY));
        shell.environment().put("KEYCLOAK", settings.ports().url(Endpoint.KEYCLOAK));
        shell.environment().put("HEIRLOOM_STATE", settings.state().toString());
        for (Endpoint endpoint : Endpoint.values()) {
            shell.environment()
                    .put(endpoint.variable(), Integer.toString(settings.ports().of(endpoint)));
        }
        Process process = shell.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static String between(String text, String from, String to) {
        assertThat(text).contains(from, to);
        return text.substring(text.indexOf(from) + from.length(), text.indexOf(to));
    }
}
