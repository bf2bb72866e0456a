package io.heirloom.itemregistry.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.wire.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialNumberTest {

    private static final Field FIELD = Field.body("/serial");
    private static final String SET_82 =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    @ParameterizedTest
    @ValueSource(strings = {"QM39-000042", "QCP-01/99", "0KSGT2AA1T1000012", "12345678901234567890", "a", "%2F"})
    void acceptedAndKeptAsItIs(String text) {
        assertThat(SerialNumber.parse(FIELD, text).value()).isEqualTo(text);
    }

    @Test
    void exactlyTheEightyTwoCharactersAreAllowed() {
        assertThat(SET_82).hasSize(82);
        for (char c = 0; c < 0x250; c++) {
            boolean accepted = accepts(String.valueOf(c));
            assertThat(accepted).as("U+%04X", (int) c).isEqualTo(SET_82.indexOf(c) >= 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "123456789012345678901, serial-length",
        "'', serial-required",
        "'QM 39', serial-characters",
        "' QM39', serial-characters",
        "QM39#1, serial-characters",
        "ＱＭ３９, serial-characters"
    })
    void brokenRuleIsNamed(String text, String rule) {
        assertThatThrownBy(() -> SerialNumber.parse(FIELD, text))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(
                                refusal.violations().getFirst().rule())
                        .isEqualTo(rule));
    }

    private static boolean accepts(String text) {
        try {
            return SerialNumber.parse(FIELD, text).value().equals(text);
        } catch (DomainException e) {
            return false;
        }
    }
}
