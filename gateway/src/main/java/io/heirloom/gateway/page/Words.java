package io.heirloom.gateway.page;

import io.heirloom.gateway.item.Material;
import io.heirloom.gateway.model.Category;
import io.heirloom.gateway.money.Money;
import io.heirloom.gateway.verification.VerificationReason;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the services say, in the words of one language. No code of theirs is ever shown. */
record Words(PageText text, Language language) {

    String day(LocalDate day) {
        return day == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(day);
    }

    String day(Instant at) {
        return at == null ? null : day(at.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    String moment(Instant at) {
        return day(at) + ", " + DateTimeFormatter.ofPattern("HH:mm 'UTC'").format(at.atOffset(ZoneOffset.UTC));
    }

    String country(String code) {
        return code == null ? null : Locale.of("", code).getDisplayCountry(language.locale());
    }

    String price(Money price) {
        Currency currency = Currency.getInstance(price.currency());
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(digits);
        return currency.getCurrencyCode() + " " + format.format(BigDecimal.valueOf(price.minor(), digits));
    }

    String materials(List<Material> materials) {
        NumberFormat share = NumberFormat.getNumberInstance(language.locale());
        return materials.stream()
                .map(one -> one.share() == null ? one.name() : one.name() + " " + share.format(one.share()) + " %")
                .collect(Collectors.joining(", "));
    }

    String category(Category category) {
        return switch (category) {
            case WATCH -> text.watch();
            case HANDBAG -> text.handbag();
            case JEWELLERY -> text.jewellery();
            case CAR -> text.car();
            case ACCESSORY -> text.accessory();
        };
    }

    String step(String bizStep) {
        return switch (bizStep) {
            case "commissioning" -> text.made();
            case "retail_selling" -> text.sold();
            case "repairing", "replacing", "installing" -> text.repaired();
            case "inspecting", "sampling" -> text.inspected();
            case "shipping", "departing", "transporting" -> text.sent();
            case "receiving", "arriving", "accepting" -> text.received();
            case "storing", "holding", "stocking" -> text.stored();
            case "destroying" -> text.destroyed();
            default -> text.recorded();
        };
    }

    /** A reason that the catalogue does not know yet is shown in the service's own English sentence, marked as such. */
    ItemPage.Reason reason(VerificationReason reason) {
        String known =
                switch (reason.code()) {
                    case "no-record" -> text.noRecord();
                    case "no-credential" -> text.noCredential();
                    case "credential-does-not-verify" -> text.credentialBroken();
                    case "signing-key-compromised" -> text.keyCompromised();
                    case "credential-verifies" -> text.credentialVerifies();
                    case "no-concern-on-record" -> text.noConcern();
                    case "reported-stolen" -> text.reportedStolen();
                    case "reported-missing" -> text.reportedMissing();
                    case "recorded-as-destroyed" -> text.recordedDestroyed();
                    case "brand-vetted" -> text.brandVetted();
                    default -> null;
                };
        return known == null
                ? new ItemPage.Reason(reason.message(), Language.EN.tag())
                : new ItemPage.Reason(known, language.tag());
    }
}
