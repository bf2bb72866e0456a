package io.heirloom.verifier.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences for people, in each language of the suite. The web page reads the same files. */
public final class Wording {

    public static final List<String> LANGUAGES = List.of("en", "fr", "it", "de", "ja");
    private static final int LONGEST = 200;
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");
    private static final String FILES = "io.heirloom.verifier.account.wording";

    private final ResourceBundle texts;

    private Wording(ResourceBundle texts) {
        this.texts = texts;
    }

    /** English stands in for a language that we do not speak. */
    public static Wording in(Locale locale) {
        return new Wording(ResourceBundle.getBundle(
                FILES,
                locale,
                Wording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    public String sentence(Finding finding) {
        return text(finding.code(), finding.values());
    }

    public String text(String code, Map<String, Object> values) {
        return PLACE.matcher(texts.getString(code))
                .replaceAll(place -> Matcher.quoteReplacement(plain(values.get(place.group(1)))));
    }

    // A bundle's own words must neither steer a terminal nor feign a line of the account.
    private static String plain(Object value) {
        String text = String.valueOf(value);
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return UNSEEN.matcher(shown)
                .replaceAll(match -> Matcher.quoteReplacement(
                        "\\u%04x".formatted((int) match.group().charAt(0))));
    }
}
