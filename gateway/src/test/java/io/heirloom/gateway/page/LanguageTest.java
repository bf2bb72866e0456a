package io.heirloom.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, EN",
                "fr, -, FR",
                "FR, de, FR",
                "xx, de, DE",
                "-, 'fr-CH, fr;q=0.9, en;q=0.8', FR",
                "-, 'es, it;q=0.7, en;q=0.2', IT",
                "-, ja-JP, JA",
                "-, 'de;q=0.1, ja', JA",
                "-, *, EN",
                "-, es, EN",
                "-, '', EN",
                "-, ';;;q=', EN",
                "'<script>', -, EN"
            })
    void theLanguageAskedForComesFirstThenTheBrowsersThenEnglish(String asked, String accepted, Language expected) {
        assertThat(Language.choose(asked, accepted)).isEqualTo(expected);
    }

    @Test
    void aHeaderOfAnyLengthIsHarmless() {
        assertThat(Language.choose(null, "fr,".repeat(5_000))).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void everySentenceIsThereWithItsPlacesAndNoOther(Language language) throws IOException {
        Map<String, String> english = Arrays.stream(PageText.class.getMethods())
                .collect(Collectors.toMap(Method::getName, method -> method.getAnnotation(Message.class)
                        .value()));
        Properties translated = read(language);
        assertThat(translated.stringPropertyNames()).isEqualTo(english.keySet());
        english.forEach((key, sentence) -> {
            assertThat(translated.getProperty(key)).as(key).isNotBlank();
            assertThat(places(translated.getProperty(key))).as(key).isEqualTo(places(sentence));
        });
    }

    private static Properties read(Language language) throws IOException {
        var properties = new Properties();
        try (Reader file = new InputStreamReader(
                LanguageTest.class.getResourceAsStream("/messages/page_" + language.tag() + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        }
        return properties;
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map((Function<MatchResult, String>) place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
