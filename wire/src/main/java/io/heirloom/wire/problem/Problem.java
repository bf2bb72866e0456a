package io.heirloom.wire.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** RFC 9457 problem details, media type {@code application/problem+json}, with our members {@code code}, {@code requestId} and {@code errors}. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, String code, String requestId, List<Violation> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail, String requestId, List<Violation> errors) {
        return new Problem(
                "urn:heirloom:problem:" + type.code(),
                type.title(),
                type.status(),
                detail,
                type.code(),
                requestId,
                errors);
    }

    /** One refused field: where (a pointer into the body, or the name of a parameter), which rule, and a sentence for people. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Violation(String pointer, String parameter, String rule, String message) {

        public static Violation ofBody(String pointer, String rule, String message) {
            return new Violation(pointer, null, rule, message);
        }

        public static Violation ofParameter(String parameter, String rule, String message) {
            return new Violation(null, parameter, rule, message);
        }

        Violation under(String parent) {
            return new Violation(pointer == null ? parent : parent + pointer, parameter, rule, message);
        }
    }
}
