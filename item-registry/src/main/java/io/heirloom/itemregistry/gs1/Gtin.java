package io.heirloom.itemregistry.gs1;

/** GS1 trade item number, kept in its 14-digit form. GTIN-8, -12 and -13 are padded with zeros on the left, as GS1 says. */
public record Gtin(String value) {

    private static final int LENGTH = 14;

    public static Gtin parse(Field field, String text) {
        if (text == null) {
            throw field.refuse("gtin-required", "must be given");
        }
        if (!CheckDigit.allDigits(text)) {
            throw field.refuse("gtin-digits", "must hold digits only");
        }
        switch (text.length()) {
            case 8, 12, 13, LENGTH -> {}
            default -> throw field.refuse("gtin-length", "must have 8, 12, 13 or 14 digits");
        }
        if (!CheckDigit.fits(text)) {
            throw field.refuse("gtin-check-digit", "has a wrong check digit");
        }
        return new Gtin("0".repeat(LENGTH - text.length()) + text);
    }

    /** Whether the company behind the prefix may give this number. The first of 14 digits is the packaging indicator. */
    public boolean isUnder(CompanyPrefix prefix) {
        return value.startsWith(prefix.value(), 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
