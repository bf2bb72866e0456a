package io.heirloom.itemregistry.gs1;

import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;

import io.heirloom.wire.problem.DomainException;
import io.heirloom.wire.problem.Problem.Violation;
import java.util.List;

/** Where a value stood in the request, so that a refusal can name it. */
public sealed interface Field {

    /** @param pointer RFC 6901 pointer into the body, such as {@code /gtin} */
    record InBody(String pointer) implements Field {}

    record InQuery(String parameter) implements Field {}

    static Field body(String pointer) {
        return new InBody(pointer);
    }

    static Field query(String parameter) {
        return new InQuery(parameter);
    }

    /** A refusal of this field as {@code invalid-request}. */
    default DomainException refuse(String rule, String message) {
        return switch (this) {
            case InBody(var pointer) -> INVALID_REQUEST.at(pointer, rule, message);
            case InQuery(var parameter) ->
                new DomainException(
                        INVALID_REQUEST,
                        parameter + " " + message,
                        List.of(Violation.ofParameter(parameter, rule, message)));
        };
    }
}
