package io.heirloom.gateway.guard.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.gateway.guard.limit.Rule;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The JSON of a GraphQL request, its shape checked. */
public record GraphqlRequest(String query, String operationName, Map<String, Object> variables) {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    public static GraphqlRequest parse(ObjectMapper mapper, Buffer body) {
        Map<String, Object> json = read(mapper, body);
        if (json == null
                || !(json.get("query") instanceof String query)
                || !isNullOr(Map.class, json.get("extensions"))
                || !isNullOr(Map.class, json.get("variables"))
                || !isNullOr(String.class, json.get("operationName"))) {
            throw Rule.MALFORMED_REQUEST.refused();
        }
        return new GraphqlRequest(query, (String) json.get("operationName"), variables(json.get("variables")));
    }

    private static Map<String, Object> read(ObjectMapper mapper, Buffer body) {
        try {
            return mapper.readValue(body.getBytes(), OBJECT);
        } catch (IOException e) {
            throw Rule.MALFORMED_REQUEST.refused();
        }
    }

    private static boolean isNullOr(Class<?> type, Object value) {
        return value == null || type.isInstance(value);
    }

    private static Map<String, Object> variables(Object value) {
        Map<String, Object> variables = new HashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((name, one) -> variables.put((String) name, one));
        }
        return variables;
    }
}
