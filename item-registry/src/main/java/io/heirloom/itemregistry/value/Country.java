package io.heirloom.itemregistry.value;

import io.heirloom.itemregistry.gs1.Field;
import java.util.Locale;
import java.util.Set;

/** ISO 3166-1 alpha-2 country codes. */
public final class Country {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Country() {}

    public static String parse(Field field, String text) {
        if (!CODES.contains(text)) {
            throw field.refuse("country-code", "must be an ISO 3166-1 country code of two capital letters");
        }
        return text;
    }
}
