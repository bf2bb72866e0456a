package io.heirloom.verifier;

import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chains inside a bundle: each service's events about the piece, in order, each naming the one before. */
final class StreamCheck {

    private static final List<String> STREAMS = List.of("item-registry", "ownership", "dealer-network", "consent");
    private static final Set<String> FACTS = Set.of("type", "seq", "prev", "stream", "item", "facts");

    private final Account account;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private String item;
    private String stream;
    private long seq;
    private byte[] leafHash;
    private boolean withheldBefore;

    StreamCheck(Account account) {
        this.account = account;
    }

    /** @throws IllegalArgumentException when the event does not follow the one before */
    void next(String where, Bundle.Event event) {
        byte[] hash = TreeHash.ofLeaf(event.leaf());
        switch (event.parts().getFirst()) {
            case Bundle.Part.Shown shown -> {
                follow(where, facts(where, shown.payload()));
                withheldBefore = false;
            }
            case Bundle.Part.Withheld _ -> {
                account.open(where + ": what happened is withheld or erased; that it is in the log is proven");
                seq++;
                withheldBefore = true;
            }
        }
        leafHash = hash;
    }

    void close() {
        counts.forEach((name, count) ->
                account.established("stream " + name + ": " + count + " event(s), unbroken and in order"));
        if (item != null) {
            account.established("all shown events are about piece " + item);
        }
    }

    private void follow(String where, Fields facts) {
        String name = facts.text("stream");
        require(STREAMS.contains(name), where + ": unknown stream " + name);
        require(item == null || item.equals(facts.text("item")), where + ": is about another piece");
        item = facts.text("item");
        long number = facts.number("seq");
        boolean sameStream = name.equals(stream);
        require(
                sameStream || stream == null || STREAMS.indexOf(name) > STREAMS.indexOf(stream),
                where + ": streams are not in their order");
        if (number == 0) {
            require(facts.text("prev").isEmpty(), where + ": the first event of a stream names one before it");
            require(!sameStream, where + ": stream " + name + " begins twice");
        } else {
            requireLink(where, facts, sameStream, number);
        }
        stream = name;
        seq = number;
        counts.merge(name, 1, Integer::sum);
    }

    private void requireLink(String where, Fields facts, boolean sameStream, long number) {
        String previous = leafHash == null ? "" : StrictBase64.encode(leafHash);
        if (sameStream) {
            require(number == seq + 1, where + ": event " + (seq + 1) + " of the stream is missing");
            require(facts.text("prev").equals(previous), where + ": does not follow the event before it");
        } else if (!withheldBefore || !facts.text("prev").equals(previous)) {
            facts.hash("prev");
            account.open(where + ": the events before number " + number + " of stream " + facts.text("stream")
                    + " are not in this bundle");
        }
    }

    private static Fields facts(String where, byte[] payload) {
        return Fields.of(where + " facts", StrictJson.parse(new String(payload, StandardCharsets.UTF_8)), FACTS);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
