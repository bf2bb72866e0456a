package io.heirloom.tlog.tree;

import static io.heirloom.testing.vectors.MerkleVectors.bytes;
import static io.heirloom.testing.vectors.MerkleVectors.hashes;
import static io.heirloom.testing.vectors.MerkleVectors.vectors;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The vectors of transparency-dev/merkle about subtrees, read from where they lie. */
class SubtreeVectorsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void inclusionInSubtreesIsJudgedAsTheVectorsSay() throws IOException {
        int cases = judged(
                "subtreeinclusion",
                vector -> SubtreeCheck.includes(
                        number(vector, "leafIdx"),
                        number(vector, "start"),
                        number(vector, "end"),
                        bytes(vector.get("leafHash")),
                        hashes(vector.get("proof")),
                        bytes(vector.get("root"))));
        assertThat(cases).isEqualTo(204);
    }

    @Test
    void consistencyOfSubtreesIsJudgedAsTheVectorsSay() throws IOException {
        int cases = judged(
                "subtreeconsistency",
                vector -> SubtreeCheck.contains(
                        number(vector, "start"),
                        number(vector, "end"),
                        number(vector, "size"),
                        hashes(vector.get("proof")),
                        bytes(vector.get("root1")),
                        bytes(vector.get("root2"))));
        assertThat(cases).isEqualTo(118);
    }

    @Test
    void consistencyOfHeadsIsTheCaseFromTheBeginning() throws IOException {
        int cases = judged(
                "consistency",
                vector -> number(vector, "size1") > 0
                        && SubtreeCheck.contains(
                                0,
                                number(vector, "size1"),
                                number(vector, "size2"),
                                hashes(vector.get("proof")),
                                bytes(vector.get("root1")),
                                bytes(vector.get("root2"))));
        assertThat(cases).isEqualTo(98);
    }

    private static int judged(String kind, Predicate<JsonNode> accepted) throws IOException {
        int cases = 0;
        for (Path file : vectors(kind)) {
            JsonNode vector = MAPPER.readTree(file.toFile());
            assertThat(accepted.test(vector))
                    .as(file.toString())
                    .isNotEqualTo(vector.get("wantErr").asBoolean());
            cases++;
        }
        return cases;
    }

    /** A size beyond the range of a long is no size of a log. */
    private static long number(JsonNode vector, String field) {
        return vector.get(field).canConvertToLong() ? vector.get(field).asLong() : -1;
    }
}
