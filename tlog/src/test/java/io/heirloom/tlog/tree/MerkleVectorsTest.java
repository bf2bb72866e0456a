package io.heirloom.tlog.tree;

import static io.heirloom.testing.vectors.MerkleVectors.bytes;
import static io.heirloom.testing.vectors.MerkleVectors.hashes;
import static io.heirloom.testing.vectors.MerkleVectors.vectors;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The vectors of transparency-dev/merkle, read from where they lie. */
class MerkleVectorsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void inclusionProofsAreJudgedAsTheVectorsSay() throws IOException {
        int cases = 0;
        for (Path file : vectors("inclusion")) {
            JsonNode vector = MAPPER.readTree(file.toFile());
            boolean accepted = ProofCheck.includes(
                    vector.get("leafIdx").asLong(),
                    vector.get("treeSize").asLong(),
                    bytes(vector.get("leafHash")),
                    hashes(vector.get("proof")),
                    bytes(vector.get("root")));
            assertThat(accepted)
                    .as(file.toString())
                    .isNotEqualTo(vector.get("wantErr").asBoolean());
            cases++;
        }
        assertThat(cases).isEqualTo(98);
    }

    @Test
    void consistencyProofsAreJudgedAsTheVectorsSay() throws IOException {
        int cases = 0;
        for (Path file : vectors("consistency")) {
            JsonNode vector = MAPPER.readTree(file.toFile());
            boolean accepted = ProofCheck.extendsHead(
                    vector.get("size1").asLong(),
                    vector.get("size2").asLong(),
                    hashes(vector.get("proof")),
                    bytes(vector.get("root1")),
                    bytes(vector.get("root2")));
            assertThat(accepted)
                    .as(file.toString())
                    .isNotEqualTo(vector.get("wantErr").asBoolean());
            cases++;
        }
        assertThat(cases).isEqualTo(98);
    }
}
