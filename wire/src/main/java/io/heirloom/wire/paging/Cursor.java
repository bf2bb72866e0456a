package io.heirloom.wire.paging;

import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;

import io.heirloom.wire.problem.DomainException;
import io.heirloom.wire.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A keyset position: the sort values of the last row, opaque to callers. Text form: base64url of the fields joined by line feeds. */
public record Cursor(List<String> fields) {

    private static final String SEPARATOR = "\n";

    public Cursor {
        fields = List.copyOf(fields);
    }

    public static Cursor of(Object... fields) {
        return new Cursor(Stream.of(fields).map(String::valueOf).toList());
    }

    static Cursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(plain.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    public String text(int field) {
        return read(field, Function.identity());
    }

    public UUID id(int field) {
        return read(field, UUID::fromString);
    }

    public Instant instant(int field) {
        return read(field, Instant::parse);
    }

    public long number(int field) {
        return read(field, Long::valueOf);
    }

    @Override
    public String toString() {
        String plain = fields.stream().collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private <T> T read(int field, Function<String, T> reader) {
        if (field >= fields.size()) {
            throw broken();
        }
        try {
            return reader.apply(fields.get(field));
        } catch (RuntimeException e) {
            throw broken();
        }
    }

    private static DomainException broken() {
        String message = "is not a cursor of this list";
        return new DomainException(
                INVALID_REQUEST,
                "after " + message,
                List.of(Problem.Violation.ofParameter("after", "cursor", message)));
    }
}
