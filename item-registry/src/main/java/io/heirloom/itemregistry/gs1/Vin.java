package io.heirloom.itemregistry.gs1;

import java.util.regex.Pattern;

/** Vehicle identification number (ISO 3779): 17 characters without I, O and Q, the ninth a check digit modulo 11. */
public record Vin(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPR-Z]{17}");
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VALUES = "12345678123457923456789";
    private static final int CHECK_POSITION = 8;

    public static Vin parse(Field field, String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw field.refuse("vin-characters", "must be 17 capital letters and digits without I, O and Q");
        }
        if (checkCharacter(text) != text.charAt(CHECK_POSITION)) {
            throw field.refuse("vin-check-digit", "has a wrong ninth character");
        }
        return new Vin(text);
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * worth(text.charAt(i));
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }

    private static int worth(char c) {
        return c <= '9' ? c - '0' : VALUES.charAt(LETTERS.indexOf(c)) - '0';
    }
}
