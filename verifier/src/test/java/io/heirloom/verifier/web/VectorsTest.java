package io.heirloom.verifier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The public vectors, judged by the page's code. */
class VectorsTest {

    private static final Map<String, Integer> CASES = Map.of(
            "inclusion", 98,
            "consistency", 98,
            "subtreeinclusion", 204,
            "subtreeconsistency", 118,
            "ed25519", 151,
            "ml-dsa-44", 173,
            "rfc8785", 6);

    @Test
    void thePageJudgesEveryVectorAsItSays() throws IOException, InterruptedException {
        Path vectors = Path.of(System.getProperty("heirloom.vectors", "../../shared/vectors"))
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.isDirectory(vectors), "SKIPPED: no vectors at " + vectors);
        JsonNode judged = new ObjectMapper().readTree(WebFolder.node("test/vectors.mjs", vectors.toString()));
        assertThat(judged.get("wrong")).isEmpty();
        CASES.forEach((kind, count) ->
                assertThat(judged.at("/counts/" + kind).asInt()).as(kind).isEqualTo(count));
    }
}
