package io.heirloom.verifier;

import io.heirloom.tlog.leaf.Commitment;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A piece that was made, sold, handed on and serviced. The parts that concern a person are withheld, as a stranger sees them. */
final class ExampleEvents {

    private static final String ITEM = "0199a000-0000-7000-8000-00000000abcd";
    private static final long MADE_AT = 1_772_359_200;
    private static final long DAY = 86_400;

    private final Bundles.Events events = new Bundles.Events(new ArrayList<>(), new ArrayList<>());

    private ExampleEvents() {}

    static Bundles.Events make() {
        var made = new ExampleEvents();
        made.add(
                "item",
                0,
                "item-registry",
                0,
                "item.registered",
                "{\"gtin\":\"09521101100013\",\"serial\":\"QM39-000042\"}",
                0);
        made.add("item", 30, "item-registry", 1, "item.serviced", "{\"bizStep\":\"repairing\"}", 1);
        made.add("ownership", 10, "ownership", 0, "title.recorded", "{\"reason\":\"SALE\"}", 1);
        made.add("ownership", 60, "ownership", 1, "title.transferred", "{\"reason\":\"GIFT\"}", 2);
        return made.events;
    }

    private void add(String kind, int day, String stream, long seq, String type, String facts, int persons) {
        String prev = seq == 0 ? "" : StrictBase64.encode(events.leafHashes().getLast());
        byte[] payload = "{\"facts\":%s,\"item\":\"%s\",\"prev\":\"%s\",\"seq\":%d,\"stream\":\"%s\",\"type\":\"%s\"}"
                .formatted(facts, ITEM, prev, seq, stream, type)
                .getBytes(StandardCharsets.UTF_8);
        byte[] salt = hash("salt " + stream + " " + seq);
        var hashes = new ArrayList<>(List.of(Commitment.ofPart(salt, payload)));
        var parts = new StringBuilder("{\"salt\":\"%s\",\"payload\":\"%s\"}"
                .formatted(StrictBase64.encode(salt), StrictBase64.encode(payload)));
        for (int person = 0; person < persons; person++) {
            hashes.add(hash("person " + stream + " " + seq + " " + person));
            parts.append(",{\"c\":\"")
                    .append(StrictBase64.encode(hashes.getLast()))
                    .append("\"}");
        }
        byte[] leaf = "heirloom.example/leaf@v1\n%s\n%s\n%s\n%d\n"
                .formatted(
                        kind,
                        StrictBase64.encode(hash("handle " + stream + " " + seq)),
                        StrictBase64.encode(Commitment.of(hashes)),
                        MADE_AT + day * DAY)
                .getBytes(StandardCharsets.US_ASCII);
        events.leaves().add(leaf);
        events.json().add("{\"leaf\":\"%s\",\"parts\":[%s]}".formatted(StrictBase64.encode(leaf), parts));
    }

    private static byte[] hash(String text) {
        return TreeHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
