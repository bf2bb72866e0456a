package io.heirloom.benchmarks.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pieces a run works on: fresh ones of a demo brand, sold to a demo owner. */
final class Stage {
    static final String GTIN = "09521101100013";
    static final UUID BRAND = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final String BRAND_GLN = "9521101000016";
    private static final String REGISTER = "mutation R($input: ItemRegisterInput!, $key: ID!) {"
            + " itemRegister(input: $input, idempotencyKey: $key) { item { id } userErrors { code message } } }";
    private static final String TITLE = "query T($id: ID!) { item(id: $id) { title { version } } }";
    static final String OFFER = "mutation O($itemId: ID!, $input: TransferOfferInput!, $key: ID!) {"
            + " transferOffer(itemId: $itemId, input: $input, idempotencyKey: $key) {"
            + " transfer { id state version } userErrors { code message } } }";
    static final String ACCEPT = "mutation A($transferId: ID!, $version: Int!, $key: ID!) {"
            + " transferOfferAccept(transferId: $transferId, version: $version, idempotencyKey: $key) {"
            + " transfer { id state version } userErrors { code message } } }";

    private final Suite suite;
    private final String run =
            Long.toString(System.currentTimeMillis(), Character.MAX_RADIX).toUpperCase(java.util.Locale.ROOT);

    Stage(Suite suite) {
        this.suite = suite;
    }

    /** A piece that a run may hand to and fro: its id and the version of its title. */
    record Held(UUID itemId, String serial, int titleVersion) {}

    List<Held> held(int count, String owner, String admin, String ownerToken) {
        var pieces = new ArrayList<Held>();
        for (int number = 0; number < count; number++) {
            String serial = "B" + run + number;
            UUID item = register(admin, serial);
            int version = titleVersion(admin, item);
            pieces.add(new Held(item, serial, sell(admin, ownerToken, owner, item, version)));
        }
        return pieces;
    }

    private UUID register(String admin, String serial) {
        var id = UUID.randomUUID();
        var input = Map.of(
                "id", id,
                "gtin", GTIN,
                "serial", serial,
                "manufacturedOn", LocalDate.now(ZoneOffset.UTC).toString(),
                "facilityGln", BRAND_GLN,
                "originCountry", "CH");
        suite.graph(admin, REGISTER, Map.of("input", input, "key", UUID.randomUUID()));
        return id;
    }

    /** Titles open by event, so the first look may be early. */
    private int titleVersion(String token, UUID item) {
        for (int look = 0; look < 200; look++) {
            JsonNode title =
                    suite.graph(token, TITLE, Map.of("id", globalId(item))).at("/item/title/version");
            if (title.isInt()) {
                return title.asInt();
            }
            pause();
        }
        throw new IllegalStateException("No title was opened for " + item);
    }

    private int sell(String admin, String ownerToken, String owner, UUID item, int version) {
        var transfer = UUID.randomUUID();
        suite.graph(admin, OFFER, offer(item, transfer, owner, version, "SALE", true));
        suite.graph(ownerToken, ACCEPT, Map.of("transferId", transfer, "version", 0, "key", UUID.randomUUID()));
        return titleVersion(ownerToken, item);
    }

    static Map<String, Object> offer(UUID item, UUID transfer, String to, int version, String reason, boolean priced) {
        var input = new HashMap<String, Object>(Map.of(
                "id", transfer,
                "titleVersion", version,
                "reason", reason,
                "jurisdiction", "CH",
                "recipient", Map.of("name", to, "email", to + "@demo.heirloom.example")));
        if (priced) {
            input.put("price", Map.of("minor", 980_000, "currency", "CHF"));
        }
        return Map.of("itemId", item, "input", input, "key", UUID.randomUUID());
    }

    static String globalId(UUID item) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("Item:" + item).getBytes(StandardCharsets.UTF_8));
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
    }
}
