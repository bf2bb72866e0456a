package io.heirloom.itemregistry.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.wire.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

    private static final Field FIELD = Field.body("/gtin");

    @ParameterizedTest
    @ValueSource(
            strings = {"9506000134352", "9506000134376", "09521101100013", "09521303400034", "12345670", "614141000036"
            })
    void publishedExamplesAndDemoModelsAreAccepted(String text) {
        assertThat(Gtin.parse(FIELD, text).value()).hasSize(14).endsWith(text.replaceFirst("^0", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "9506000134353, gtin-check-digit",
        "09521101100012, gtin-check-digit",
        "90521101100013, gtin-check-digit",
        "123456789, gtin-length",
        "0095211011000130, gtin-length",
        "9506O00134352, gtin-digits",
        "'9506000134352 ', gtin-digits",
        "'', gtin-digits",
        "٩٥٠٦٠٠٠١٣٤٣٥٢, gtin-digits"
    })
    void brokenRuleIsNamed(String text, String rule) {
        assertThatThrownBy(() -> Gtin.parse(FIELD, text)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.type().code()).isEqualTo("invalid-request");
            assertThat(refusal.violations().getFirst().pointer()).isEqualTo("/gtin");
            assertThat(refusal.violations().getFirst().rule()).isEqualTo(rule);
        });
    }

    @Test
    void everySingleWrongDigitIsFound() {
        String right = "09521101100013";
        for (int position = 0; position < right.length(); position++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = right.substring(0, position) + digit + right.substring(position + 1);
                if (!changed.equals(right)) {
                    assertThatThrownBy(() -> Gtin.parse(FIELD, changed)).isInstanceOf(DomainException.class);
                }
            }
        }
    }

    @Test
    void belongsToTheCompanyBehindItsPrefix() {
        var gtin = Gtin.parse(FIELD, "09521101100013");
        assertThat(gtin.isUnder(new CompanyPrefix("9521101"))).isTrue();
        assertThat(gtin.isUnder(new CompanyPrefix("9521202"))).isFalse();
        assertThat(Gtin.parse(FIELD, "19521101100010").isUnder(new CompanyPrefix("9521101")))
                .isTrue();
    }
}
