package io.heirloom.gateway.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the item page: asked for by {@code ?lang=}, else by the browser, else English. */
enum Language {
    EN(Locale.UK, "English"),
    FR(Locale.FRENCH, "Français"),
    IT(Locale.ITALIAN, "Italiano"),
    DE(Locale.GERMAN, "Deutsch"),
    JA(Locale.JAPANESE, "日本語");

    private static final int LONGEST_HEADER = 1_000;

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    static Language choose(String asked, String acceptLanguage) {
        return Optional.ofNullable(asked)
                .flatMap(Language::named)
                .or(() -> accepted(acceptLanguage))
                .orElse(EN);
    }

    /** BCP 47. */
    public String tag() {
        return locale.getLanguage();
    }

    public String ownName() {
        return ownName;
    }

    /** How dates, numbers and countries are written. */
    Locale locale() {
        return locale;
    }

    private static Optional<Language> named(String tag) {
        return Arrays.stream(values())
                .filter(one -> one.tag().equalsIgnoreCase(tag))
                .findAny();
    }

    private static Optional<Language> accepted(String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            List<Locale> ours =
                    Arrays.stream(values()).map(one -> Locale.of(one.tag())).toList();
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), ours))
                    .flatMap(found -> named(found.getLanguage()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
