package io.heirloom.ledger.chain.contract;

import static io.heirloom.testing.vectors.MerkleVectors.bytes;
import static io.heirloom.testing.vectors.MerkleVectors.hashes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.testing.vectors.MerkleVectors;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The vectors of transparency-dev/merkle judged by the contract. A hash of another length than 32 bytes cannot be put into a call; it is cut, or
 * filled up with zeros, as the nearest that a caller could say.
 */
class ContractVectorsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void inclusionAndConsistencyProofsAreJudgedAsTheVectorsSay() throws IOException {
        List<JsonNode> inclusion = read("inclusion");
        List<JsonNode> consistency = read("consistency");
        try (var contract = new TestContract()) {
            agree(
                    inclusion,
                    contract.inclusions(inclusion.stream()
                            .map(ContractVectorsTest::inclusion)
                            .toList()));
            agree(
                    consistency,
                    contract.judgements(consistency.stream()
                            .map(ContractVectorsTest::consistency)
                            .toList()));
        }
        assertThat(inclusion).hasSize(98);
        assertThat(consistency).hasSize(98);
    }

    private static List<JsonNode> read(String kind) throws IOException {
        var vectors = new ArrayList<JsonNode>();
        for (Path file : MerkleVectors.vectors(kind)) {
            vectors.add(MAPPER.readTree(file.toFile()));
        }
        return vectors;
    }

    private static void agree(List<JsonNode> vectors, List<Boolean> judgements) {
        for (int i = 0; i < vectors.size(); i++) {
            assertThat(judgements.get(i))
                    .as(vectors.get(i).toString())
                    .isNotEqualTo(vectors.get(i).get("wantErr").asBoolean());
        }
    }

    private static TestContract.Inclusion inclusion(JsonNode vector) {
        return new TestContract.Inclusion(
                word(vector.get("leafHash")),
                number(vector, "leafIdx"),
                number(vector, "treeSize"),
                words(vector.get("proof")),
                word(vector.get("root")));
    }

    private static byte[] consistency(JsonNode vector) {
        return TestContract.consistent(
                number(vector, "size1"),
                word(vector.get("root1")),
                number(vector, "size2"),
                word(vector.get("root2")),
                words(vector.get("proof")));
    }

    private static BigInteger number(JsonNode vector, String field) {
        return vector.get(field).bigIntegerValue();
    }

    private static byte[] word(JsonNode hash) {
        return Arrays.copyOf(bytes(hash), 32);
    }

    private static List<byte[]> words(JsonNode proof) {
        return hashes(proof).stream().map(hash -> Arrays.copyOf(hash, 32)).toList();
    }
}
