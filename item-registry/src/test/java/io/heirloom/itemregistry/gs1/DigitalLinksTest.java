package io.heirloom.itemregistry.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitalLinksTest {

    private final DigitalLinks links = new DigitalLinks(new Addresses(URI.create("https://id.example.org/")));

    @ParameterizedTest
    @CsvSource({
        "QM39-000042, QM39-000042",
        "QCP-01/99, QCP-01%2F99",
        "A+B, A%2BB",
        "50%, 50%25",
        "a*b!c, a%2Ab%21c",
        "'x(y)''z', x%28y%29%27z",
        "what?, what%3F",
        "a_b.c-d, a_b.c-d"
    })
    void reservedCharactersOfTheSerialArePercentEncoded(String serial, String encoded) {
        assertThat(links.ofItem("09521101100013", serial))
                .isEqualTo("https://id.example.org/01/09521101100013/21/" + encoded);
    }

    private record Addresses(URI digitalLink) implements PublicAddressConfig {
        @Override
        public URI registry() {
            return digitalLink;
        }
    }
}
