package io.heirloom.dealernetwork.dealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.wire.problem.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlnTest {

    @ParameterizedTest
    @ValueSource(strings = {"9521900000071", "9521900000149", "9521900000705", "9521900900180", "9521101000016"})
    void rightCheckDigitIsAccepted(String text) {
        assertThat(new Gln(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "9521900000072, gln-check-digit",
        "9521900000701, gln-check-digit",
        "952190000007, gln-digits",
        "95219000000710, gln-digits",
        "952190000007A, gln-digits",
        "٩521900000071, gln-digits"
    })
    void wrongTextIsRefusedWithItsRule(String text, String rule) {
        assertThatThrownBy(() -> new Gln(text)).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(
                        refusal.violations().getFirst().rule())
                .isEqualTo(rule));
    }
}
