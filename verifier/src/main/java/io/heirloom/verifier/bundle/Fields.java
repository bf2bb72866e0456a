package io.heirloom.verifier.bundle;

import static io.heirloom.verifier.account.StopException.refused;

import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.verifier.account.StopException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One JSON object read strictly: every field must be known and of its type. Failures name the field. */
public record Fields(String where, Map<String, Object> values) {

    private static final int HASH_LENGTH = 32;

    public static Fields of(String where, Object json, Set<String> known) {
        if (!(json instanceof Map<?, ?> map)) {
            throw refused("field-type", Map.of("field", where));
        }
        @SuppressWarnings("unchecked")
        var values = (Map<String, Object>) map;
        values.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw refused("field-unknown", Map.of("object", where, "field", key));
        });
        return new Fields(where, values);
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public String text(String field) {
        return typed(field, String.class);
    }

    public long number(String field) {
        long number = typed(field, Long.class);
        StopException.require(number >= 0, "field-negative", Map.of("field", path(field)));
        return number;
    }

    /** A list of at most that many entries; a longer one is not judged. */
    public List<?> list(String field, int most) {
        List<?> list = typed(field, List.class);
        if (list.size() > most) {
            throw StopException.notJudged("list-too-long", Map.of("field", path(field), "limit", most));
        }
        return list;
    }

    /** As {@link #list}; one object stands for a list of one. */
    public List<?> listOrOne(String field, int most) {
        return values.get(field) instanceof Map<?, ?> one ? List.of(one) : list(field, most);
    }

    public byte[] bytes(String field) {
        return decode(path(field), text(field));
    }

    public byte[] hash(String field) {
        return hash(path(field), text(field));
    }

    /** A list of base64 texts, each of 32 bytes. */
    public List<byte[]> hashes(String field, int most) {
        return list(field, most).stream()
                .map(entry -> {
                    if (!(entry instanceof String text)) {
                        throw refused("field-type", Map.of("field", path(field)));
                    }
                    return hash(path(field), text);
                })
                .toList();
    }

    /** Lower-case hexadecimal with 0x in front. */
    public String hex(String field, int digits) {
        String text = text(field);
        StopException.require(
                text.matches("0x[0-9a-f]{" + digits + "}"),
                "field-hex",
                Map.of("field", path(field), "digits", digits));
        return text;
    }

    public String path(String field) {
        return where + "." + field;
    }

    private static byte[] hash(String path, String text) {
        byte[] hash = decode(path, text);
        StopException.require(hash.length == HASH_LENGTH, "field-hash", Map.of("field", path));
        return hash;
    }

    private static byte[] decode(String path, String text) {
        try {
            return StrictBase64.decode(text);
        } catch (IllegalArgumentException _) {
            throw refused("field-base64", Map.of("field", path));
        }
    }

    private <T> T typed(String field, Class<T> type) {
        Object value = values.get(field);
        if (!type.isInstance(value)) {
            throw refused("field-type", Map.of("field", path(field)));
        }
        return type.cast(value);
    }
}
