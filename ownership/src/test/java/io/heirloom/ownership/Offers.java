package io.heirloom.ownership;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Offers of title as request bodies; each verb returns a changed copy. */
public record Offers(Map<String, Object> body) {

    /** A sale of a piece at its first title. */
    public static Offers sale(UUID item, Person buyer) {
        return to(item, "SALE", buyer.recipient()).with("price", Map.of("minor", 1_250_000, "currency", "CHF"));
    }

    public static Offers gift(UUID item, Person receiver) {
        return to(item, "GIFT", receiver.recipient());
    }

    public static Offers toOrganisation(UUID item, String reason, String kind, UUID organisation) {
        return to(item, reason, Map.of("organisation", Map.of("kind", kind, "id", organisation.toString())));
    }

    private static Offers to(UUID item, String reason, Map<String, Object> recipient) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", UUID.randomUUID().toString());
        body.put("itemId", item.toString());
        body.put("titleVersion", 1);
        body.put("reason", reason);
        body.put("recipient", recipient);
        body.put("jurisdiction", "CH");
        return new Offers(body);
    }

    public Offers titleVersion(int version) {
        return with("titleVersion", version);
    }

    public Offers with(String field, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return new Offers(changed);
    }

    public Offers without(String field) {
        var changed = new LinkedHashMap<>(body);
        changed.remove(field);
        return new Offers(changed);
    }

    public UUID id() {
        return UUID.fromString((String) body.get("id"));
    }
}
