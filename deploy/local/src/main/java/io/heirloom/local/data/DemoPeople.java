package io.heirloom.local.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Mutations;
import io.heirloom.local.client.Queries;
import io.heirloom.local.client.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The owners of the demo: their vaults, the pieces they bought and accepted, and the notices that brands publish to them. */
public final class DemoPeople {

    private final Gateway gateway;

    public DemoPeople(Gateway gateway) {
        this.gateway = gateway;
    }

    void prepare(People people) {
        Together.each(people.people(), this::fillVault);
        Together.each(people.notices(), this::publish);
    }

    /** Sells to each buyer, who accepts. */
    void sell(People people) {
        Together.each(people.sales(), sale -> sell(sale, people.named(sale.to())));
    }

    /** Whether the buyer of this sale holds the title by now. */
    private static boolean owns(Gateway gateway, People.Sale sale) {
        JsonNode answer = gateway.ask(sale.to(), Queries.TITLE, Map.of("gtin", sale.gtin(), "serial", sale.serial()));
        return answer.at("/data/item/title/viewerIsHolder").asBoolean();
    }

    /** Stores a vault that is empty; one that the person has filled is left alone. */
    public void fillVault(People.Person person) {
        JsonNode vault = gateway.query(person.user(), Queries.VAULT, Map.of()).at("/viewer/vault");
        if (!vault.isMissingNode() && !vault.isNull()) {
            return;
        }
        var input = new HashMap<String, Object>();
        input.put("givenName", person.givenName());
        input.put("familyName", person.familyName());
        input.put("email", person.email());
        input.put("phone", person.phone());
        input.put("addresses", List.of(addressInput(person.address())));
        input.put("version", 0);
        gateway.change(
                person.user(), Mutations.VAULT_UPDATE, Map.of("input", input, "key", "demo-vault-" + person.user()));
    }

    void publish(People.Notice notice) {
        var organisation = Map.of("kind", "BRAND", "id", notice.brandId());
        var controller = Map.of(
                "organisation",
                organisation,
                "name",
                notice.controllerName(),
                "address",
                notice.address(),
                "contact",
                "Privacy desk",
                "email",
                "privacy@" + notice.by().replace("-admin", "") + ".example",
                "url",
                "https://" + notice.by().replace("-admin", "") + ".example");
        var terms = Map.of(
                "categories", List.of("IDENTITY", "CONTACT", "CONTACT_RAW"),
                "retention", "P2Y",
                "storageLocations", List.of(notice.jurisdiction()),
                "jurisdiction", notice.jurisdiction(),
                "authorityName", "Data protection authority",
                "authorityAddress", "1 place Exemple, " + notice.jurisdiction(),
                "authorityContact", "https://authority.example",
                "withdrawalUrl", "https://owner.example/consents",
                "rightsUrl", "https://owner.example/rights");
        var input = new HashMap<String, Object>();
        input.put("id", notice.id());
        input.put("version", 1);
        input.put("purpose", notice.purpose());
        input.put("language", "en");
        input.put("title", "Service and repair of your piece");
        input.put(
                "text",
                notice.controllerName()
                        + " asks for your name and how to reach you, to arrange the service of your piece."
                        + " You may refuse, and you may withdraw at any time; neither changes your guarantee.");
        input.put("controller", controller);
        input.put("terms", terms);
        input.put("choice", Map.of("grantLabel", "Allow", "refuseLabel", "Refuse"));
        JsonNode payload = gateway.mutate(
                notice.by(), Mutations.NOTICE_PUBLISH, Map.of("input", input, "key", "demo-notice-" + notice.id()));
        requireDoneOrThere(payload);
    }

    private void sell(People.Sale sale, People.Person buyer) {
        if (owns(gateway, sale)) {
            return;
        }
        String key = "demo-sale-" + sale.serial();
        JsonNode item = Gateway.eventually(
                "the brand holds the title of " + sale.serial(),
                () -> gateway.query(sale.by(), Queries.TITLE, Map.of("gtin", sale.gtin(), "serial", sale.serial()))
                        .path("item"),
                found -> found.at("/title/viewerIsHolder").asBoolean());
        var input = offer(
                DemoIds.of("transfer", sale.gtin(), sale.serial()),
                item.at("/title/version").asInt(),
                "SALE",
                buyer,
                sale.minor(),
                sale.currency());
        requireDoneOrThere(gateway.mutate(
                sale.by(),
                Mutations.TRANSFER_OFFER,
                Map.of("itemId", item.path("id").asText(), "input", input, "key", key)));
        gateway.change(
                sale.to(),
                Mutations.TRANSFER_ACCEPT,
                Map.of("transferId", input.get("id"), "version", 0, "key", key + "-accept"));
    }

    /** The input of an offer to a named person; without a price where {@code minor} is 0. */
    public static Map<String, Object> offer(
            String id, int titleVersion, String reason, People.Person recipient, long minor, String currency) {
        var input = new HashMap<String, Object>();
        input.put("id", id);
        input.put("titleVersion", titleVersion);
        input.put("reason", reason);
        input.put(
                "recipient",
                Map.of("name", recipient.givenName() + " " + recipient.familyName(), "email", recipient.email()));
        input.put("jurisdiction", recipient.address().country());
        if (minor > 0) {
            input.put("price", Map.of("minor", minor, "currency", currency));
        }
        return input;
    }

    private static Map<String, Object> addressInput(People.Address address) {
        return Map.of(
                "label", address.label(),
                "lines", address.lines(),
                "postalCode", address.postalCode(),
                "city", address.city(),
                "country", address.country());
    }

    private static void requireDoneOrThere(JsonNode payload) {
        for (JsonNode error : payload.path("userErrors")) {
            if (!error.path("code").asText().equals("CONFLICT")) {
                throw new DemoFailure("Refused: " + error);
            }
        }
    }
}
