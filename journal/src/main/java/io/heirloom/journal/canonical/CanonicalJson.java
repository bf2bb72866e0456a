package io.heirloom.journal.canonical;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Values to RFC 8785 bytes. Absent record components are left out, times are ISO 8601 texts. Integers beyond 2^53 are refused, because
 * RFC 8785 would round them in silence; such values travel as text.
 */
public final class CanonicalJson {

    private static final long LARGEST_EXACT = (1L << 53) - 1;

    // Its own mapper: what was hashed must not change with a service's mapper settings.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, null))
            .build();

    private CanonicalJson() {}

    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Object value) {
        JsonNode tree = MAPPER.valueToTree(value);
        requireExactIntegers(tree);
        try {
            String json = MAPPER.writeValueAsString(tree);
            return tree.isContainerNode() ? new JsonCanonicalizer(json).getEncodedString() : scalar(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not expressible as RFC 8785 JSON", e);
        }
    }

    /** SHA-256 over the RFC 8785 bytes. */
    public static byte[] sha256(Object value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Reads JSON text with the mapper that {@link #text} writes with. */
    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not well-formed JSON", e);
        }
    }

    /** The canonicalizer takes objects and arrays only, so a lone scalar goes through an array of one. */
    private static String scalar(String json) throws IOException {
        String array = new JsonCanonicalizer("[" + json + "]").getEncodedString();
        return array.substring(1, array.length() - 1);
    }

    private static void requireExactIntegers(JsonNode node) {
        if (node.isIntegralNumber() && !isExact(node)) {
            throw new IllegalArgumentException("An integer beyond 2^53 cannot be written exactly");
        }
        node.forEach(CanonicalJson::requireExactIntegers);
    }

    private static boolean isExact(JsonNode number) {
        return number.canConvertToLong() && number.longValue() >= -LARGEST_EXACT && number.longValue() <= LARGEST_EXACT;
    }
}
