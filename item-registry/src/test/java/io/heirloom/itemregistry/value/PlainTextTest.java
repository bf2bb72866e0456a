package io.heirloom.itemregistry.value;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Méridienne 39",
                "メリディエンヌ",
                "ساعة يد",
                "שעון",
                "часы",
                "手表",
                "ρολόι",
                "घड़ी",
                "นาฬิกา",
                "시계",
                "😀 𝔊 👩‍👩‍👧",
                "e\u0301",
                " lead",
                "'; drop table item; --"
            })
    void textOfEveryScriptIsAccepted(String text) {
        assertThat(VALIDATOR.validate(new Line(text, text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007", "\u001b[31m", "a\u007f", "a\u0085b", "a\ud800b", "tab\there"})
    void controlCharactersAndBrokenSurrogatesAreRefused(String text) {
        assertThat(VALIDATOR.validate(new Line(text, text))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "a\nb", "a\u2028b"})
    void oneLineNeedsSomethingToReadAndNoBreak(String text) {
        assertThat(VALIDATOR.validate(new Line(text, "x"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first\nsecond", "\n"})
    void paragraphsMayBreak(String text) {
        assertThat(VALIDATOR.validate(new Line("x", text))).isEmpty();
    }

    private record Line(
            @PlainText String line, @PlainParagraphs String paragraphs) {}
}
