package io.heirloom.itemregistry.gs1;

/** GS1 global location number of a party or place: 13 digits, the last a check digit. */
public record Gln(String value) {

    private static final int LENGTH = 13;

    public static Gln parse(Field field, String text) {
        if (!CheckDigit.allDigits(text) || text.length() != LENGTH) {
            throw field.refuse("gln-length", "must have 13 digits");
        }
        if (!CheckDigit.fits(text)) {
            throw field.refuse("gln-check-digit", "has a wrong check digit");
        }
        return new Gln(text);
    }

    public boolean isUnder(CompanyPrefix prefix) {
        return value.startsWith(prefix.value());
    }
}
