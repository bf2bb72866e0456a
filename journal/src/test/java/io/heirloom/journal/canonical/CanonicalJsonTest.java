package io.heirloom.journal.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /** The published vectors of RFC 8785's authors, which stand beside the repository where they are to be had. */
    private static final Path VECTORS = Path.of("..", "..", "shared", "vectors", "json-canonicalization", "testdata");

    record Share(String name, Integer percent, Optional<String> origin) {}

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void publishedVectorsComeOutToTheByte(String name) throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(VECTORS),
                () -> "NOT RUN: the RFC 8785 vectors are not at "
                        + VECTORS.toAbsolutePath().normalize());
        String input = Files.readString(VECTORS.resolve("input").resolve(name + ".json"));
        String hex = Files.readString(VECTORS.resolve("outhex").resolve(name + ".txt"))
                .replaceAll("\\s", "");
        assertThat(CanonicalJson.bytes(CanonicalJson.tree(input)))
                .isEqualTo(HexFormat.of().parseHex(hex));
    }

    @Test
    void membersAreSortedAndAbsentOnesLeftOut() {
        assertThat(CanonicalJson.text(new Share("gold", null, Optional.empty())))
                .isEqualTo("{\"name\":\"gold\"}");
        assertThat(CanonicalJson.text(new Share("gold", 75, Optional.of("CH"))))
                .isEqualTo("{\"name\":\"gold\",\"origin\":\"CH\",\"percent\":75}");
        assertThat(CanonicalJson.text(Map.of("b", 1, "a", List.of(true)))).isEqualTo("{\"a\":[true],\"b\":1}");
    }

    @Test
    void valuesAreWrittenPlainly() {
        assertThat(CanonicalJson.text(Instant.parse("2026-11-22T08:00:00.120Z")))
                .isEqualTo("\"2026-11-22T08:00:00.120Z\"");
        assertThat(CanonicalJson.text(new UUID(0, 1))).isEqualTo("\"00000000-0000-0000-0000-000000000001\"");
        assertThat(CanonicalJson.text(1e21)).isEqualTo("1e+21");
        assertThat(CanonicalJson.text(null)).isEqualTo("null");
        assertThat(CanonicalJson.text("é\u0007")).isEqualTo("\"é\\u0007\"");
    }

    @Test
    void anIntegerThatWouldBeRoundedIsRefused() {
        long largest = (1L << 53) - 1;
        assertThat(CanonicalJson.text(List.of(largest, -largest))).isEqualTo("[9007199254740991,-9007199254740991]");
        for (Object tooLarge : List.of(largest + 1, Long.MIN_VALUE, new java.math.BigInteger("99999999999999999999"))) {
            assertThatThrownBy(() -> CanonicalJson.text(Map.of("minor", tooLarge)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void oneValueHasOneHash() {
        assertThat(CanonicalJson.sha256(Map.of("a", 1, "b", 2.0)))
                .isEqualTo(CanonicalJson.sha256(CanonicalJson.tree("{ \"b\": 2, \"a\": 1 }")));
    }
}
