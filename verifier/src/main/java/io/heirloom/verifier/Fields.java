package io.heirloom.verifier;

import io.heirloom.tlog.note.StrictBase64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One JSON object read strictly: every field must be known and of its type. Failures name the field. */
record Fields(String where, Map<String, Object> values) {

    static Fields of(String where, Object json, Set<String> known) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(where + " is not an object");
        }
        @SuppressWarnings("unchecked")
        var values = (Map<String, Object>) map;
        values.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(where + " has an unknown field " + key);
        });
        return new Fields(where, values);
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    String text(String field) {
        return typed(field, String.class);
    }

    long number(String field) {
        long number = typed(field, Long.class);
        if (number < 0) {
            throw new IllegalArgumentException(where + "." + field + " is negative");
        }
        return number;
    }

    List<?> list(String field) {
        return typed(field, List.class);
    }

    byte[] bytes(String field) {
        return decode(field, text(field));
    }

    byte[] hash(String field) {
        byte[] hash = bytes(field);
        if (hash.length != 32) {
            throw new IllegalArgumentException(where + "." + field + " is not 32 bytes");
        }
        return hash;
    }

    /** A list of base64 texts, each of 32 bytes. */
    List<byte[]> hashes(String field) {
        return list(field).stream()
                .map(entry -> {
                    byte[] hash = entry instanceof String text ? decode(field, text) : new byte[0];
                    if (hash.length != 32) {
                        throw new IllegalArgumentException(where + "." + field + " is not a list of hashes");
                    }
                    return hash;
                })
                .toList();
    }

    private byte[] decode(String field, String text) {
        try {
            return StrictBase64.decode(text);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(where + "." + field + " is not canonical base64");
        }
    }

    private <T> T typed(String field, Class<T> type) {
        Object value = values.get(field);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(where + "." + field + " is missing or of the wrong type");
        }
        return type.cast(value);
    }
}
