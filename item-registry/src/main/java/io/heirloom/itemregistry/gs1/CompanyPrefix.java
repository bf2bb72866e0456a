package io.heirloom.itemregistry.gs1;

/** GS1 company prefix: the 4 to 12 leading digits of every GTIN and GLN that a company gives out. */
public record CompanyPrefix(String value) {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;

    public static CompanyPrefix parse(Field field, String text) {
        if (!CheckDigit.allDigits(text) || text.length() < SHORTEST || text.length() > LONGEST) {
            throw field.refuse("company-prefix", "must be 4 to 12 digits");
        }
        return new CompanyPrefix(text);
    }
}
