package io.heirloom.gateway.page.passport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.item.history.ItemEvent;
import io.heirloom.gateway.money.Money;
import io.heirloom.gateway.verification.Verification;

/** The passport as JSON-LD, in the words of schema.org and the GS1 web vocabulary. */
public final class PassportDocument {

    private PassportDocument() {}

    public static ObjectNode of(ObjectMapper mapper, String address, Passport passport) {
        Verification check = passport.check();
        Item item = check.item();
        ObjectNode json = mapper.createObjectNode();
        ObjectNode context = json.putObject("@context");
        context.put("@vocab", "https://schema.org/");
        context.put("gs1", "https://ref.gs1.org/voc/");
        context.put("heirloom", "urn:heirloom:");
        json.put("@type", "IndividualProduct");
        json.put("@id", address);
        json.put("heirloom:outcome", check.outcome().name());
        ArrayNode reasons = json.putArray("heirloom:reasons");
        check.reasons()
                .forEach(reason ->
                        reasons.addObject().put("heirloom:code", reason.code()).put("description", reason.message()));
        if (check.checkedAt() != null) {
            json.put("heirloom:checkedAt", check.checkedAt().toString());
        }
        if (item != null) {
            describe(json, passport, item);
        }
        return json;
    }

    private static void describe(ObjectNode json, Passport passport, Item item) {
        put(json, "name", passport.check().modelName());
        put(json, "gtin", item.gtin());
        put(json, "serialNumber", item.serial());
        put(json, "countryOfOrigin", item.originCountry());
        put(
                json,
                "productionDate",
                item.manufacturedOn() == null ? null : item.manufacturedOn().toString());
        if (passport.check().brandName() != null) {
            json.putObject("brand")
                    .put("@type", "Brand")
                    .put("name", passport.check().brandName());
        }
        ArrayNode events = json.putArray("heirloom:events");
        for (ItemEvent event : passport.events()) {
            ObjectNode entry = events.addObject().put("gs1:bizStep", event.bizStep());
            put(entry, "gs1:disposition", event.disposition());
            put(
                    entry,
                    "startDate",
                    event.eventTime() == null ? null : event.eventTime().toString());
        }
        if (passport.listing() != null && passport.listing().price() != null) {
            Money price = passport.listing().price();
            json.putObject("offers")
                    .put("@type", "Offer")
                    .put("heirloom:priceMinor", price.minor())
                    .put("priceCurrency", price.currency());
        }
    }

    private static void put(ObjectNode json, String name, String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
