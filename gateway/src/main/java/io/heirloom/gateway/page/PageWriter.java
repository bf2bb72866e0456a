package io.heirloom.gateway.page;

import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.listing.Listing;
import io.heirloom.gateway.listing.ListingState;
import io.heirloom.gateway.model.ProductModel;
import io.heirloom.gateway.page.passport.Passport;
import io.heirloom.gateway.proof.ProofPaths;
import io.heirloom.gateway.verification.Verification;
import io.heirloom.gateway.verification.VerificationOutcome;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a passport into the words of the page. */
@ApplicationScoped
class PageWriter {

    Uni<String> write(ItemPage page, Language language) {
        return ItemPage.Templates.item(page, language, List.of(Language.values()), Style.CSS)
                .setAttribute(MessageBundles.ATTRIBUTE_LOCALE, Locale.of(language.tag()))
                .createUni();
    }

    ItemPage page(Passport passport, Language language) {
        Words words = new Words(text(language), language);
        Verification check = passport.check();
        return new ItemPage(
                tone(check.outcome()),
                check.reasons().stream().map(words::reason).toList(),
                check.checkedAt() == null ? null : words.text().checkedAt(words.moment(check.checkedAt())),
                check.item() == null ? null : piece(passport, words),
                passport.events().stream()
                        .map(event -> new ItemPage.Happening(words.day(event.eventTime()), words.step(event.bizStep())))
                        .toList(),
                offer(passport, words),
                check.item() == null ? null : ProofPaths.download(check.item()),
                passport.gaps().stream()
                        .map(gap -> words.text().missing(name(gap, words.text())))
                        .toList());
    }

    static PageText text(Language language) {
        return language == Language.EN
                ? MessageBundles.get(PageText.class)
                : MessageBundles.get(PageText.class, Localized.Literal.of(language.tag()));
    }

    private static String name(Passport.Gap gap, PageText text) {
        return switch (gap) {
            case HISTORY -> text.theHistory();
            case LISTING -> text.theListing();
        };
    }

    private static ItemPage.Tone tone(VerificationOutcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> ItemPage.Tone.CONFIRMED;
            case NOT_ESTABLISHED -> ItemPage.Tone.NOT_ESTABLISHED;
            case CONCERN_RAISED -> ItemPage.Tone.CONCERN_RAISED;
        };
    }

    private static ItemPage.Piece piece(Passport passport, Words words) {
        ProductModel model = passport.model();
        return new ItemPage.Piece(
                passport.check().brandName(),
                passport.check().modelName(),
                passport.check().item().serial(),
                model == null ? null : words.category(model.category()),
                model == null ? null : model.description(),
                facts(passport, words));
    }

    private static List<ItemPage.Fact> facts(Passport passport, Words words) {
        Item item = passport.check().item();
        ProductModel model = passport.model();
        PageText text = words.text();
        List<ItemPage.Fact> facts = new ArrayList<>();
        add(facts, text.maker(), maker(passport, words));
        add(facts, text.model(), passport.check().modelName());
        add(facts, text.serial(), item.serial());
        add(facts, text.gtin(), item.gtin());
        add(facts, text.madeIn(), words.country(item.originCountry()));
        add(facts, text.madeOn(), words.day(item.manufacturedOn()));
        boolean ofModel = item.materials().isEmpty() && model != null;
        add(facts, text.materials(), words.materials(ofModel ? model.materials() : item.materials()));
        add(facts, text.care(), item.care() == null && model != null ? model.care() : item.care());
        return facts;
    }

    private static String maker(Passport passport, Words words) {
        String name = passport.check().brandName();
        return passport.brand() == null || passport.brand().vettedOn() == null
                ? name
                : words.text().makerVetted(name, words.day(passport.brand().vettedOn()));
    }

    private static void add(List<ItemPage.Fact> facts, String name, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new ItemPage.Fact(name, value));
        }
    }

    private static ItemPage.Offer offer(Passport passport, Words words) {
        Listing listing = passport.listing();
        Dealer dealer = passport.dealer();
        if (listing == null || dealer == null || listing.state() != ListingState.OPEN || listing.price() == null) {
            return null;
        }
        return new ItemPage.Offer(
                dealer.name(),
                dealer.city() + ", " + words.country(dealer.country()),
                words.price(listing.price()),
                listing.description());
    }
}
