package io.heirloom.itemregistry.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.wire.problem.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VinTest {

    private static final Field FIELD = Field.body("/identifiers/0/value");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1M8GDM9AXKP042788",
                "11111111111111111",
                "0KSGT2AA1T1000012",
                "0KSGT2AA1T1000057",
                "0KSGS2BB4V1000003"
            })
    void knownNumbersAreAccepted(String text) {
        assertThat(Vin.parse(FIELD, text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1M8GDM9A1KP042788, vin-check-digit",
        "0KSGT2AA2T1000012, vin-check-digit",
        "0KSGT2AA1T100001, vin-characters",
        "OKSGT2AA1T1000012, vin-characters",
        "0ksgt2aa1t1000012, vin-characters"
    })
    void brokenRuleIsNamed(String text, String rule) {
        assertThatThrownBy(() -> Vin.parse(FIELD, text))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(
                                refusal.violations().getFirst().rule())
                        .isEqualTo(rule));
    }
}
