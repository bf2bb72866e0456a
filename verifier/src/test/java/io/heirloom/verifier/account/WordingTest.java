package io.heirloom.verifier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern FINDING = Pattern.compile("\"([a-z0-9-]+)\",\\s*(?:Map\\.of|which)");
    private static final Set<String> OF_REPORTS = Set.of("label-", "verdict-", "page-");

    @Test
    void everyFindingHasItsSentenceAndEverySentenceItsFinding() throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                FINDING.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        // Chosen by whether there is a policy, so it stands in no call of its own.
        codes.add("event-logged");
        Set<String> sentences = texts("en").stringPropertyNames().stream()
                .filter(key -> OF_REPORTS.stream().noneMatch(key::startsWith))
                .collect(Collectors.toSet());
        assertThat(sentences).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyLanguageSaysTheSame() throws IOException {
        Properties english = texts("en");
        for (String language : Wording.LANGUAGES) {
            Properties texts = texts(language);
            assertThat(texts.stringPropertyNames()).as(language).isEqualTo(english.stringPropertyNames());
            english.stringPropertyNames().forEach(key -> assertThat(places(texts.getProperty(key)))
                    .as(language + " " + key)
                    .isEqualTo(places(english.getProperty(key))));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toSet());
    }

    private static Properties texts(String language) throws IOException {
        String file = language.equals("en") ? "wording.properties" : "wording_" + language + ".properties";
        var texts = new Properties();
        try (InputStream stream = Wording.class.getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
