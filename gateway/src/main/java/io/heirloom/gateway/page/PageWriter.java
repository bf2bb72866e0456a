package io.heirloom.gateway.page;

import io.heirloom.gateway.dealer.Dealer;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.ItemEvent;
import io.heirloom.gateway.item.Material;
import io.heirloom.gateway.listing.Listing;
import io.heirloom.gateway.listing.ListingState;
import io.heirloom.gateway.model.ProductModel;
import io.heirloom.gateway.money.Money;
import io.heirloom.gateway.proof.ProofPaths;
import io.heirloom.gateway.verification.Verification;
import io.heirloom.gateway.verification.VerificationOutcome;
import io.heirloom.gateway.verification.VerificationReason;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts a passport into the words of the page. */
@ApplicationScoped
class PageWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final PageText text;

    PageWriter(PageText text) {
        this.text = text;
    }

    Uni<String> write(ItemPage page) {
        return ItemPage.Templates.item(page, Style.CSS)
                .setAttribute(MessageBundles.ATTRIBUTE_LOCALE, Locale.ENGLISH)
                .createUni();
    }

    ItemPage page(Passport passport) {
        Verification check = passport.check();
        return new ItemPage(
                tone(check.outcome()),
                check.reasons().stream().map(VerificationReason::message).toList(),
                text.checkedAt(MOMENT.format(check.checkedAt() == null ? Instant.EPOCH : check.checkedAt())),
                check.brandName(),
                check.modelName(),
                passport.model() == null ? null : label(passport.model()),
                passport.model() == null ? null : passport.model().description(),
                facts(passport),
                happenings(passport.events()),
                offer(passport),
                check.item() == null ? null : ProofPaths.download(check.item()),
                passport.gaps().stream().map(gap -> text.missing(name(gap))).toList());
    }

    private String name(Passport.Gap gap) {
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

    private static String label(ProductModel model) {
        String name = model.category().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private List<ItemPage.Fact> facts(Passport passport) {
        Item item = passport.check().item();
        if (item == null) {
            return List.of();
        }
        ProductModel model = passport.model();
        List<ItemPage.Fact> facts = new ArrayList<>();
        add(facts, text.serial(), item.serial());
        add(facts, text.gtin(), item.gtin());
        add(facts, text.madeOn(), item.manufacturedOn() == null ? null : DAY.format(item.manufacturedOn()));
        add(facts, text.madeIn(), country(item.originCountry()));
        add(
                facts,
                text.materials(),
                materials(item.materials().isEmpty() && model != null ? model.materials() : item.materials()));
        add(facts, text.care(), item.care() == null && model != null ? model.care() : item.care());
        return facts;
    }

    private static void add(List<ItemPage.Fact> facts, String name, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new ItemPage.Fact(name, value));
        }
    }

    private static String country(String code) {
        return code == null ? null : Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static String materials(List<Material> materials) {
        return materials.stream()
                .map(one -> one.share() == null
                        ? one.name()
                        : one.name() + " " + one.share().stripTrailingZeros().toPlainString() + " %")
                .collect(Collectors.joining(", "));
    }

    private List<ItemPage.Happening> happenings(List<ItemEvent> events) {
        return events.stream()
                .map(event -> new ItemPage.Happening(
                        event.eventTime() == null
                                ? ""
                                : DAY.format(event.eventTime().atOffset(ZoneOffset.UTC)),
                        words(event.bizStep())))
                .toList();
    }

    private String words(String bizStep) {
        return switch (bizStep) {
            case "commissioning" -> text.commissioning();
            case "retail_selling" -> text.retailSelling();
            case "repairing" -> text.repairing();
            case "inspecting" -> text.inspecting();
            case "shipping" -> text.shipping();
            case "receiving" -> text.receiving();
            case "destroying" -> text.destroying();
            default -> bizStep.replace('_', ' ');
        };
    }

    private static ItemPage.Offer offer(Passport passport) {
        Listing listing = passport.listing();
        Dealer dealer = passport.dealer();
        if (listing == null || dealer == null || listing.state() != ListingState.OPEN) {
            return null;
        }
        return new ItemPage.Offer(
                dealer.name(),
                dealer.city() + ", " + country(dealer.country()),
                price(listing.price()),
                listing.description());
    }

    private static String price(Money price) {
        if (price == null) {
            return "";
        }
        Currency currency = Currency.getInstance(price.currency());
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        return currency.getCurrencyCode() + " "
                + format.format(BigDecimal.valueOf(price.minor(), Math.max(0, currency.getDefaultFractionDigits())));
    }
}
