package io.heirloom.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.util.Lists;

/** What a chart renders to: the text, and its manifests. */
record Rendering(String text, List<JsonNode> manifests) {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    static Rendering of(String text) {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            List<JsonNode> manifests = Lists.newArrayList(
                    YAML.readValues(parser, JsonNode.class).readAll().iterator());
            return new Rendering(
                    text, manifests.stream().filter(JsonNode::isObject).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<JsonNode> all(String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.path("kind").asText().equals(kind));
    }

    JsonNode one(String kind, String name) {
        return all(kind)
                .filter(manifest -> manifest.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    Stream<JsonNode> pods() {
        return all("Deployment").map(deployment -> deployment.at("/spec/template"));
    }

    /** Every container, those that run first too. */
    Stream<JsonNode> containers() {
        return pods().flatMap(pod ->
                Stream.of("/spec/containers", "/spec/initContainers").flatMap(path -> stream(pod.at(path))));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return Lists.newArrayList(array.iterator()).stream();
    }
}
