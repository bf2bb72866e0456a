package io.heirloom.verifier;

import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.leaf.Commitment;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.InclusionProof;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.InMemoryTree;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Events and bundles as the services make them, for tests. */
public final class Bundles {

    static final String ORIGIN = "log.heirloom.example/2026";
    private static final SigningKey KEY =
            SigningKey.of(ORIGIN, SignatureType.ED25519, StrictBase64.encode(new byte[32]));
    private static final byte[] SALT = new byte[32];
    private static final String ITEM = "0199a000-0000-7000-8000-00000000abcd";

    private Bundles() {}

    /** Leaves, and the JSON of their events without a proof. */
    public record Events(List<byte[]> leaves, List<String> json) {
        public List<byte[]> leafHashes() {
            return leaves.stream().map(TreeHash::ofLeaf).toList();
        }
    }

    /** Two events of one stream; the second has a part that is withheld. */
    public static Events twoEvents() {
        var events = new Events(new ArrayList<>(), new ArrayList<>());
        add(events, "item-registry", 0, "", false);
        add(events, "item-registry", 1, StrictBase64.encode(events.leafHashes().getFirst()), true);
        return events;
    }

    /** Two streams, three events, one withheld part. */
    public static Events threeEvents() {
        Events events = twoEvents();
        add(events, "ownership", 0, "", false);
        return events;
    }

    public static void add(Events events, String stream, long seq, String prev, boolean withheldPart) {
        byte[] facts = """
                {"facts":{"n":1.5,"s":"é \\" \\u00e9","l":[null,true,false]},"item":"%s","prev":"%s","seq":%d,"stream":"%s","type":"item.registered"}""".formatted(ITEM, prev, seq, stream).getBytes(StandardCharsets.UTF_8);
        byte[] c = Commitment.ofPart(SALT, facts);
        byte[] other = TreeHash.ofLeaf(facts);
        String parts =
                "{\"salt\":\"%s\",\"payload\":\"%s\"}".formatted(StrictBase64.encode(SALT), StrictBase64.encode(facts));
        if (withheldPart) {
            parts += ",{\"c\":\"%s\"}".formatted(StrictBase64.encode(other));
        }
        byte[] leaf = Leaves.committing(Commitment.of(withheldPart ? List.of(c, other) : List.of(c)));
        events.leaves().add(leaf);
        events.json().add("{\"leaf\":\"%s\",\"parts\":[%s]}".formatted(StrictBase64.encode(leaf), parts));
    }

    /** A whole bundle: the events stand among ten others, the head is signed with the development key. */
    public static String bundle(Events events) {
        return bundle(events, head -> SigningKey.sign(head.text(), 0, List.of(KEY)));
    }

    public static String bundle(Events events, Function<Checkpoint, String> signed) {
        var tree = InMemoryTree.empty();
        for (byte i = 0; i < 6; i++) {
            tree.add(new byte[] {1, i});
        }
        events.leaves().forEach(tree::add);
        for (byte i = 0; i < 4; i++) {
            tree.add(new byte[] {i});
        }
        int size = 10 + events.leaves().size();
        String checkpoint = signed.apply(new Checkpoint(ORIGIN, size, tree.root(size)));
        var proven = new ArrayList<String>();
        for (int i = 0; i < events.leaves().size(); i++) {
            String proof = new InclusionProof(6 + i, tree.inclusion(6 + i, size), checkpoint).text();
            String json = events.json().get(i);
            proven.add(json.substring(0, json.length() - 1) + ",\"proof\":\"" + proof.replace("\n", "\\n") + "\"}");
        }
        String consistency = tree.consistency(7, size).stream()
                .map(hash -> "\"" + StrictBase64.encode(hash) + "\"")
                .collect(Collectors.joining(","));
        return "{\"v\":\"heirloom-proof/1\",\"events\":[%s],\"anchors\":[{\"chainId\":31337,\"contract\":\"0x%s\",\"size\":7,\"root\":\"%s\",\"tx\":\"0x%s\",\"block\":12,\"blockHash\":\"0x%s\",\"consistency\":[%s]}]}"
                .formatted(
                        String.join(",", proven),
                        "ab".repeat(20),
                        StrictBase64.encode(tree.root(7)),
                        "0c".repeat(32),
                        "0d".repeat(32),
                        consistency);
    }

    public static String policy() {
        return "# test\nlog %s https://log.test/\nquorum none\n# heirloom-contract 31337 0x%s\n"
                .formatted(KEY.verifierKey(), "ab".repeat(20));
    }
}
