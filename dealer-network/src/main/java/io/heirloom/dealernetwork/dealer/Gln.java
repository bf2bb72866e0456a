package io.heirloom.dealernetwork.dealer;

import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;

/** A GS1 Global Location Number: thirteen digits, the last one a modulo-10 check. */
record Gln(String value) {

    private static final int LENGTH = 13;

    Gln {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw INVALID_REQUEST.at("/gln", "gln-digits", "must have 13 digits");
        }
        if (checkDigit(value) != value.charAt(LENGTH - 1) - '0') {
            throw INVALID_REQUEST.at("/gln", "gln-check-digit", "has a wrong check digit");
        }
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int place = 0; place < LENGTH - 1; place++) {
            int weight = place % 2 == 0 ? 1 : 3;
            sum += weight * (digits.charAt(place) - '0');
        }
        return (10 - sum % 10) % 10;
    }
}
