package io.heirloom.consent.profile;

import io.heirloom.consent.notice.PublishedNotice;
import io.heirloom.consent.notice.content.Authority;
import io.heirloom.consent.notice.content.Choice;
import io.heirloom.consent.notice.content.NoticeContent;
import io.heirloom.consent.notice.content.NoticeTerms;
import io.heirloom.consent.notice.content.Party;
import io.heirloom.consent.profile.RecordFacts.Scope;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.consent.purpose.PurposeCatalogue;
import io.heirloom.wire.caller.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One item, one dealer, one purpose: the example of the profile. */
final class ExampleFacts {

    private static final Instant ASKED = Instant.parse("2026-03-02T09:14:05Z");
    private static final Instant GIVEN = Instant.parse("2026-03-02T18:40:31Z");
    private static final UUID DEALER = UUID.fromString("5b0d3c1e-6f0a-4a53-9f7e-2f1f6f0c9a11");

    private ExampleFacts() {}

    static RecordFacts given() {
        return new RecordFacts(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "own_7Q2M4K0000000000",
                new PurposeCatalogue().of(Purpose.RESALE),
                new Scope(
                        Organisation.dealer(DEALER),
                        List.of(Organisation.dealer(DEALER)),
                        List.of(Category.OWNERSHIP_HISTORY, Category.PURCHASE_HISTORY),
                        "P30D"),
                new PublishedNotice(notice(), "0".repeat(64)),
                GIVEN.minusSeconds(20),
                List.of(
                        new EventLine(ConsentState.REQUESTED, ASKED, ASKED.plusSeconds(259_200)),
                        new EventLine(ConsentState.GIVEN, GIVEN, GIVEN.plusSeconds(2_592_000))),
                Manner.rule("example"),
                "9".repeat(64));
    }

    private static NoticeContent notice() {
        return new NoticeContent(
                UUID.randomUUID(),
                3,
                Purpose.RESALE,
                "fr",
                "Resale valuation",
                "Text",
                new Party(
                        Organisation.Kind.DEALER,
                        DEALER,
                        "Atelier Lumen SARL",
                        "12 rue Exemple, 69002 Lyon, FR",
                        "Privacy desk",
                        "privacy@atelier-lumen.example",
                        "https://atelier-lumen.example"),
                List.of(),
                new NoticeTerms(
                        List.of(Category.OWNERSHIP_HISTORY, Category.PURCHASE_HISTORY),
                        "P30D",
                        List.of("FR"),
                        "FR",
                        new Authority("CNIL", "Paris, FR", "https://www.cnil.fr"),
                        "https://owner.example/c",
                        "https://owner.example/rights"),
                new Choice("J'accepte", "Je refuse", true, false));
    }
}
