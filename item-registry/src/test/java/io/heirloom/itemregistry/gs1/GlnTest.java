package io.heirloom.itemregistry.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.wire.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlnTest {

    private static final Field FIELD = Field.body("/gln");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9521101000016",
                "9521202000083",
                "9521303000050",
                "9521900000071",
                "9521900000149",
                "9521900000217",
                "9521900000286",
                "9521900000354",
                "9521900000422",
                "9521900000491",
                "9521900000569",
                "9521900000637",
                "9521900000705",
                "9521900900012",
                "9521900900180"
            })
    void demoPlacesAreAccepted(String text) {
        assertThat(Gln.parse(FIELD, text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"9521101000017, gln-check-digit", "952110100001, gln-length", "95211010000l6, gln-length"})
    void brokenRuleIsNamed(String text, String rule) {
        assertThatThrownBy(() -> Gln.parse(FIELD, text))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(
                                refusal.violations().getFirst().rule())
                        .isEqualTo(rule));
    }

    @Test
    void companyPrefixHasFourToTwelveDigits() {
        assertThat(CompanyPrefix.parse(FIELD, "9521101").value()).isEqualTo("9521101");
        assertThatThrownBy(() -> CompanyPrefix.parse(FIELD, "952")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> CompanyPrefix.parse(FIELD, "9521101000016")).isInstanceOf(DomainException.class);
    }
}
