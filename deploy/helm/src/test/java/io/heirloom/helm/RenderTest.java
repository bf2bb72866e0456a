package io.heirloom.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What each size installs stands in {@code golden/}, so that a review sees every change; {@code -Dcontract.update} writes it anew. */
class RenderTest {

    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#SIZES")
    void everySizeRendersToWhatWasReviewed(String size) throws IOException {
        Path golden = Path.of("golden", size + ".yaml");
        String rendered = Charts.size(size).text().replaceAll("[ \t]+\n", "\n");
        if (System.getProperty("contract.update") != null) {
            Files.writeString(golden, rendered);
        }
        assertThat(rendered).isEqualTo(Files.readString(golden));
    }
}
