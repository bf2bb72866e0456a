package io.heirloom.dealernetwork.value;

import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;

import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-2 code. */
public record Country(String code) {

    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    /** @param pointer where the code stands in the request, such as {@code /country} */
    public static Country at(String pointer, String code) {
        if (!KNOWN.contains(code)) {
            throw INVALID_REQUEST.at(pointer, "country", "is not an ISO 3166-1 alpha-2 code");
        }
        return new Country(code);
    }
}
