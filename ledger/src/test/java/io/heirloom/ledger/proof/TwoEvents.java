package io.heirloom.ledger.proof;

import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.leaf.Commitment;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Two events of one stream as a service makes them: their leaves, and their JSON without a proof. */
record TwoEvents(List<byte[]> leaves, List<String> json) {

    private static final byte[] SALT = new byte[32];
    private static final String ITEM = "0199a000-0000-7000-8000-00000000abcd";

    static TwoEvents make() {
        var events = new TwoEvents(new ArrayList<>(), new ArrayList<>());
        events.add(0, "");
        events.add(1, StrictBase64.encode(events.leafHashes().getFirst()));
        return events;
    }

    List<byte[]> leafHashes() {
        return leaves.stream().map(TreeHash::ofLeaf).toList();
    }

    private void add(long seq, String prev) {
        byte[] facts = """
                {"facts":{},"item":"%s","prev":"%s","seq":%d,"stream":"item-registry","type":"item.registered"}""".formatted(ITEM, prev, seq).getBytes(StandardCharsets.UTF_8);
        byte[] leaf = Leaves.committing(Commitment.of(List.of(Commitment.ofPart(SALT, facts))));
        leaves.add(leaf);
        json.add("{\"leaf\":\"%s\",\"parts\":[{\"salt\":\"%s\",\"payload\":\"%s\"}]}"
                .formatted(StrictBase64.encode(leaf), StrictBase64.encode(SALT), StrictBase64.encode(facts)));
    }
}
