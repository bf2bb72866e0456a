package io.heirloom.gateway.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;

/** The public page of a piece: what a buyer reads on a phone before trusting it. */
record ItemPage(
        Tone tone,
        List<String> reasons,
        String checkedAt,
        String brand,
        String model,
        String category,
        String description,
        List<Fact> facts,
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

    /** One line about the piece. */
    record Fact(String name, String value) {}

    /** One event of its life. */
    record Happening(String day, String what) {}

    /** A listing at an accredited dealer. */
    record Offer(String dealer, String place, String price, String description) {}

    static ItemPage invalid(Tone tone) {
        return new ItemPage(tone, List.of(), null, null, null, null, null, List.of(), List.of(), null, null, List.of());
    }

    public String css() {
        return tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance item(ItemPage page, String css);
    }
}
