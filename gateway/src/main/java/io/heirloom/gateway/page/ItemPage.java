package io.heirloom.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;

/** The public page of a piece: what a buyer reads on a phone before trusting it. */
record ItemPage(
        Tone tone,
        List<Reason> reasons,
        String checkedAt,
        Piece piece,
        List<Happening> happenings,
        Offer offer,
        String proofPath,
        List<String> missing) {

    /** How the answer is shown. */
    enum Tone {
        CONFIRMED,
        NOT_ESTABLISHED,
        CONCERN_RAISED,
        INVALID,
        UNAVAILABLE
    }

    /** Why the answer is what it is, and in which language that is said. */
    record Reason(String text, String language) {}

    /** What is known of the piece. */
    record Piece(String brand, String model, String serial, String category, String description, List<Fact> facts) {}

    /** One line about the piece. */
    record Fact(String name, String value) {}

    /** One event of its life. */
    record Happening(String day, String what) {}

    /** A listing at an accredited dealer. */
    record Offer(String dealer, String place, String price, String description) {}

    static ItemPage without(Tone tone) {
        return new ItemPage(tone, List.of(), null, null, List.of(), null, null, List.of());
    }

    public String css() {
        return tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance item(ItemPage page, Language language, List<Language> languages, String css);
    }
}
