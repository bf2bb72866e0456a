package io.heirloom.wire.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way a feature can refuse. Each feature has one enum of these; the enum is the catalogue. The code is the lower-kebab form of the
 * constant and stays the same for ever.
 */
public interface ProblemType {

    /** The enum constant's name, such as {@code ITEM_NOT_FOUND}. */
    String name();

    /** HTTP status, 400 to 599. */
    int status();

    /** One short sentence for people, the same for every occurrence. */
    String title();

    /** The stable code for programs, such as {@code item-not-found}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A refusal that names what it is about. The details must hold nothing personal and nothing about another party. */
    default DomainException because(Object... details) {
        return new DomainException(
                this, Stream.of(details).map(String::valueOf).collect(Collectors.joining(" ")), List.of());
    }

    /**
     * A refusal of one field.
     *
     * @param pointer RFC 6901 pointer into the request body, such as {@code /gtin}
     * @param rule stable name of the rule, such as {@code gtin-check-digit}
     */
    default DomainException at(String pointer, String rule, String message) {
        return new DomainException(this, message, List.of(Problem.Violation.ofBody(pointer, rule, message)));
    }
}
