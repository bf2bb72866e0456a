package io.heirloom.testing.vectors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The vectors of C2SP/wycheproof. */
public final class Wycheproof {

    private Wycheproof() {}

    /** The groups of one file; the test is skipped, and says so, where the vectors are absent. */
    public static JsonNode groups(String file) throws IOException {
        Path root = Path.of(System.getProperty("heirloom.vectors", "../../shared/vectors"));
        Path path = root.resolve("wycheproof/testvectors_v1").resolve(file);
        assumeTrue(
                Files.isRegularFile(path),
                "SKIPPED: no Wycheproof vectors at " + path.toAbsolutePath().normalize());
        return new ObjectMapper().readTree(path.toFile()).get("testGroups");
    }
}
