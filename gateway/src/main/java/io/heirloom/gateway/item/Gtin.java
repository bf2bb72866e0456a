package io.heirloom.gateway.item;

import java.util.regex.Pattern;

/** A GTIN as people type it: 8, 12, 13 or 14 digits mean the same number, written with 14 inside. */
public final class Gtin {

    private static final int LENGTH = 14;
    private static final Pattern SHORTER = Pattern.compile("\\d{8}|\\d{12,13}");

    private Gtin() {}

    /** Fourteen digits where the text is a shorter GTIN; anything else is left for item-registry to refuse. */
    public static String normalise(String text) {
        String trimmed = text.strip();
        return SHORTER.matcher(trimmed).matches() ? "0".repeat(LENGTH - trimmed.length()) + trimmed : trimmed;
    }
}
