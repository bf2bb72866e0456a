package io.heirloom.verifier.check;

import static io.heirloom.verifier.account.StopException.refused;
import static io.heirloom.verifier.account.StopException.require;

import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.TreeHash;
import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.bundle.Bundle;
import io.heirloom.verifier.bundle.Fields;
import io.heirloom.verifier.bundle.StrictJson;
import io.heirloom.verifier.bundle.Utf8;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chains inside a bundle: each service's events about the piece, in order, each naming the one before. */
final class StreamCheck {

    static final List<String> STREAMS = List.of("item-registry", "ownership", "dealer-network", "consent");
    private static final Set<String> FACTS = Set.of("type", "seq", "prev", "stream", "item", "facts");

    private final Account account;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private String item;
    private String stream;
    private long seq;
    private byte[] leafHash;
    private int withheldBefore;
    private final Map<String, StreamEnd> ends = new LinkedHashMap<>();

    StreamCheck(Account account) {
        this.account = account;
    }

    /** Refuses an event that does not follow the one before. */
    void next(int event, Bundle.Event shown) {
        switch (shown.parts().getFirst()) {
            case Bundle.Part.Shown part -> {
                follow(event, facts(event, part.payload()));
                withheldBefore = 0;
            }
            case Bundle.Part.Withheld _ -> {
                account.open("event-withheld", Map.of("event", event));
                seq++;
                withheldBefore++;
            }
        }
        leafHash = TreeHash.ofLeaf(shown.leaf());
        if (stream != null) {
            ends.put(stream, StreamEnd.of(shown));
        }
    }

    /** The last event of each stream, of which any was shown. */
    Map<String, StreamEnd> ends() {
        return ends;
    }

    void close() {
        counts.forEach((name, count) -> account.established("stream-unbroken", Map.of("stream", name, "count", count)));
        if (item == null) {
            account.open("piece-unknown", Map.of());
        } else {
            account.established("piece", Map.of("item", item));
        }
    }

    private void follow(int event, Fields facts) {
        String name = facts.text("stream");
        require(STREAMS.contains(name), "stream-unknown", Map.of("event", event, "stream", name));
        require(item == null || item.equals(facts.text("item")), "piece-differs", Map.of("event", event));
        item = facts.text("item");
        long number = facts.number("seq");
        boolean sameStream = name.equals(stream);
        require(
                sameStream || stream == null || STREAMS.indexOf(name) > STREAMS.indexOf(stream),
                "streams-disordered",
                Map.of("event", event));
        if (number == 0) {
            require(facts.text("prev").isEmpty(), "first-has-prev", Map.of("event", event));
            require(!sameStream, "stream-begins-twice", Map.of("event", event, "stream", name));
        } else {
            requireLink(event, facts, sameStream, number);
        }
        stream = name;
        seq = number;
        counts.merge(name, 1, Integer::sum);
    }

    private void requireLink(int event, Fields facts, boolean sameStream, long number) {
        String previous = leafHash == null ? "" : StrictBase64.encode(leafHash);
        boolean follows = StrictBase64.encode(facts.hash("prev")).equals(previous);
        String name = facts.text("stream");
        if (sameStream) {
            require(number == seq + 1, "event-missing", Map.of("event", event, "missing", seq + 1, "stream", name));
            require(follows, "prev-differs", Map.of("event", event));
        } else if (!follows || number > withheldBefore) {
            account.open("stream-begins-later", Map.of("event", event, "seq", number, "stream", name));
        }
    }

    private static Fields facts(int event, byte[] payload) {
        String json = Utf8.decode(payload).orElseThrow(() -> refused("payload-not-utf8", Map.of("event", event)));
        return Fields.of("facts[" + (event - 1) + "]", StrictJson.parse(json), FACTS);
    }
}
