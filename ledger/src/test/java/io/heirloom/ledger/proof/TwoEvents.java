package io.heirloom.ledger.proof;

import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.leaf.Commitment;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Two events of one stream as a service makes them and shows them to the holder: their leaves, and their JSON without a proof. */
record TwoEvents(List<byte[]> leaves, List<String> json) {

    private static final byte[] SALT = new byte[32];
    private static final String ITEM = "0199a000-0000-7000-8000-00000000abcd";
    private static final int EVENTS = 2;

    static TwoEvents make() {
        var events = new TwoEvents(new ArrayList<>(), new ArrayList<>());
        events.add(0, "");
        events.add(1, StrictBase64.encode(events.leafHashes().getFirst()));
        return events;
    }

    List<byte[]> leafHashes() {
        return leaves.stream().map(TreeHash::ofLeaf).toList();
    }

    /** The leaf of a third event. */
    byte[] nextLeaf() {
        return Leaves.under(nextHandle(), new byte[32]);
    }

    /** The handle that the second event commits to. */
    byte[] nextHandle() {
        return handle(EVENTS);
    }

    private void add(int seq, String prev) {
        byte[] facts = """
                {"facts":{},"item":"%s","prev":"%s","seq":%d,"stream":"item-registry","type":"item.registered"}""".formatted(ITEM, prev, seq).getBytes(StandardCharsets.UTF_8);
        byte[] next = "{\"next\":\"%s\"}"
                .formatted(StrictBase64.encode(handle(seq + 1)))
                .getBytes(StandardCharsets.UTF_8);
        byte[] withheld = Commitment.ofPart(SALT, next);
        byte[] leaf = Leaves.under(handle(seq), Commitment.of(List.of(Commitment.ofPart(SALT, facts), withheld)));
        leaves.add(leaf);
        String last = seq == EVENTS - 1 ? shown(next) : "{\"c\":\"%s\"}".formatted(StrictBase64.encode(withheld));
        json.add("{\"leaf\":\"%s\",\"parts\":[%s,%s]}".formatted(StrictBase64.encode(leaf), shown(facts), last));
    }

    private static byte[] handle(int seq) {
        return TreeHash.ofLeaf(new byte[] {(byte) seq});
    }

    private static String shown(byte[] payload) {
        return "{\"salt\":\"%s\",\"payload\":\"%s\"}"
                .formatted(StrictBase64.encode(SALT), StrictBase64.encode(payload));
    }
}
