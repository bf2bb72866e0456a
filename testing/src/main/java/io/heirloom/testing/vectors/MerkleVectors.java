package io.heirloom.testing.vectors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The vectors of transparency-dev/merkle. */
public final class MerkleVectors {

    private MerkleVectors() {}

    /** Sorted files of one kind; the test is skipped, and says so, where the vectors are absent. */
    public static List<Path> vectors(String kind) throws IOException {
        Path root = Path.of(System.getProperty("heirloom.vectors", "../../shared/vectors"));
        Path folder = root.resolve("merkle/testdata").resolve(kind);
        assumeTrue(
                Files.isDirectory(folder),
                "SKIPPED: no Merkle vectors at " + folder.toAbsolutePath().normalize());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    public static byte[] bytes(JsonNode text) {
        return Base64.getDecoder().decode(text.asText(""));
    }

    public static List<byte[]> hashes(JsonNode array) {
        var hashes = new ArrayList<byte[]>();
        array.forEach(hash -> hashes.add(bytes(hash)));
        return hashes;
    }
}
