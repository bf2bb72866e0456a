package io.heirloom.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text on the page reaches WCAG AA, computed from the colours of the style itself. */
class ContrastTest {

    // WCAG 2.2, success criterion 1.4.3, for text of any size.
    private static final double AA = 4.5;
    private static final Pattern RULE = Pattern.compile("(?m)^([^@{}]+)\\{([^}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+):(#[0-9a-f]{6})");
    private static final Pattern COLOUR = Pattern.compile("(?:^|;)color:var\\(--([a-z-]+)\\)");
    private static final Pattern BACKGROUND = Pattern.compile("(?:^|;)background:var\\(--([a-z-]+)\\)");

    /** What each rule that sets a colour stands on, where it sets no background itself. */
    private static final Map<String, Set<String>> GROUND = Map.ofEntries(
            Map.entry("h2", Set.of("paper", "card")),
            Map.entry("h2.name", Set.of("paper")),
            Map.entry(".suite", Set.of("paper")),
            Map.entry("nav a", Set.of("paper")),
            Map.entry("nav a[aria-current]", Set.of("paper")),
            Map.entry(".small", Set.of("paper", "card")),
            Map.entry(".maker", Set.of("paper")),
            Map.entry(".kind", Set.of("paper")),
            Map.entry("dt", Set.of("paper")),
            Map.entry(".day", Set.of("paper")),
            Map.entry("a", Set.of("paper")),
            Map.entry("footer", Set.of("paper")));

    private final Map<String, String> colours = new HashMap<>();

    @Test
    void everyTextStandsOutFromItsGround() {
        VARIABLE.matcher(Style.CSS).results().forEach(found -> colours.put(found.group(1), found.group(2)));
        Set<String> seen = new TreeSet<>();
        for (Matcher rule = RULE.matcher(Style.CSS); rule.find(); ) {
            String selector = rule.group(1);
            Matcher colour = COLOUR.matcher(rule.group(2));
            if (colour.find()) {
                seen.add(selector);
                for (String ground : grounds(selector, rule.group(2))) {
                    double contrast = contrast(colours.get(colour.group(1)), colours.get(ground));
                    assertThat(contrast).as("%s on %s", selector, ground).isGreaterThanOrEqualTo(AA);
                }
            }
        }
        assertThat(seen).containsAll(GROUND.keySet()).contains("body", "a.button");
    }

    @Test
    void bodyTextStandsOutFromCardsToo() {
        VARIABLE.matcher(Style.CSS).results().forEach(found -> colours.put(found.group(1), found.group(2)));
        assertThat(contrast(colours.get("ink"), colours.get("card"))).isGreaterThanOrEqualTo(AA);
    }

    @Test
    void theFormulaIsThatOfTheStandard() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(contrast("#777777", "#ffffff")).isBetween(4.47, 4.48);
    }

    private static Set<String> grounds(String selector, String body) {
        Matcher own = BACKGROUND.matcher(body);
        if (own.find()) {
            return Set.of(own.group(1));
        }
        assertThat(GROUND).as("say what %s stands on", selector).containsKey(selector);
        return GROUND.get(selector);
    }

    private static double contrast(String one, String other) {
        List<Double> sorted =
                List.of(luminance(one), luminance(other)).stream().sorted().toList();
        return (sorted.get(1) + 0.05) / (sorted.get(0) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
