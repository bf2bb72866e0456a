package io.heirloom.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heirloom.tlog.leaf.Commitment;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.ExplainedProof;
import io.heirloom.tlog.note.InclusionProof;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.prefix.PrefixEntry;
import io.heirloom.tlog.prefix.PrefixTree;
import io.heirloom.tlog.tree.InMemoryTree;
import io.heirloom.tlog.tree.TreeHash;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One stream of a piece in a log with an index, each event committing to the handle of the next. */
public final class Histories {

    static final String ORIGIN = "log.heirloom.example/2026";
    static final String STREAM = "ownership";
    private static final String ITEM = "0199a000-0000-7000-8000-00000000abcd";
    private static final byte[] SALT = new byte[32];
    private static final int OTHERS = 20;
    private static final SigningKey LOG = key(ORIGIN);
    private static final SigningKey INDEX = key(IndexLeaf.originOf(ORIGIN));
    private static final long COSIGNED_AT = 1_780_002_300;
    private static final SigningKey WITNESS =
            Signers.key("association.example/witness", SignatureType.ED25519_COSIGNATURE);

    private final List<byte[]> leaves = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final InMemoryTree tree = InMemoryTree.empty();
    private final List<PrefixEntry> entries = new ArrayList<>();
    private final List<byte[]> logged = new ArrayList<>();
    private final boolean witnessed;

    private Histories(boolean witnessed) {
        this.witnessed = witnessed;
    }

    /** A log of other leaves, then these events. */
    public static Histories of(int count) {
        return of(count, false);
    }

    /** The same, where a witness has cosigned the heads of the log and of its index. */
    public static Histories witnessed(int count) {
        return of(count, true);
    }

    private static Histories of(int count, boolean witnessed) {
        var history = new Histories(witnessed);
        for (int i = 0; i < OTHERS; i++) {
            history.log(leaf(TreeHash.ofLeaf(("other " + i).getBytes(UTF_8)), SALT));
        }
        for (int i = 0; i < count; i++) {
            history.happen(i);
        }
        return history;
    }

    private void happen(int seq) {
        byte[] facts = "{\"facts\":{},\"item\":\"%s\",\"prev\":\"%s\",\"seq\":%d,\"stream\":\"%s\",\"type\":\"t\"}"
                .formatted(ITEM, seq == 0 ? "" : StrictBase64.encode(TreeHash.ofLeaf(leaves.getLast())), seq, STREAM)
                .getBytes(UTF_8);
        byte[] next = "{\"next\":\"%s\"}"
                .formatted(StrictBase64.encode(handle(seq + 1)))
                .getBytes(UTF_8);
        byte[] leaf = leaf(
                handle(seq), Commitment.of(List.of(Commitment.ofPart(SALT, facts), Commitment.ofPart(SALT, next))));
        leaves.add(leaf);
        events.add("{\"leaf\":\"%s\",\"parts\":[%s,%s]".formatted(StrictBase64.encode(leaf), part(facts), part(next)));
        log(leaf);
    }

    private void log(byte[] leaf) {
        String handle = new String(leaf, UTF_8).lines().toList().get(2);
        entries.add(PrefixEntry.of(StrictBase64.decode(handle), tree.size()));
        tree.add(leaf);
        logged.add(leaf);
    }

    /** Everything in the log. */
    List<byte[]> logged() {
        return List.copyOf(logged);
    }

    static byte[] handle(int seq) {
        return TreeHash.ofLeaf(("handle " + seq).getBytes(UTF_8));
    }

    /** The first of the events under the last head, and whatever is said of the next. */
    String bundle(int shown, String next) {
        int size = (int) tree.size();
        String note = signed(LOG, new Checkpoint(ORIGIN, size, tree.root(size)));
        String proven = IntStream.range(0, shown)
                .mapToObj(i -> events.get(i) + ",\"proof\":"
                        + text(new InclusionProof(OTHERS + i, tree.inclusion(OTHERS + i, size), note).text()) + "}")
                .collect(Collectors.joining(","));
        return "{\"v\":\"heirloom-proof/1\",\"events\":[%s],%s\"anchors\":[]}".formatted(proven, next);
    }

    /** All events, and why nothing follows. */
    public String whole() {
        return bundle(events.size(), "\"next\":[" + next(handle(events.size()), size()) + "],");
    }

    /** Says that nothing has the handle, by the index as it was when the log had so many leaves. */
    String next(byte[] handle, int size) {
        return next(STREAM, handle, size, INDEX);
    }

    String next(String stream, byte[] handle, int size, SigningKey key) {
        return next(stream, handle, size, key, PrefixTree.of(entries.subList(0, size)));
    }

    /** The same from an index that was made of something else than the entries. */
    String lie(byte[] handle, UnaryOperator<List<PrefixEntry>> told) {
        return next(STREAM, handle, size(), INDEX, PrefixTree.of(told.apply(entries)));
    }

    private String next(String stream, byte[] handle, int size, SigningKey key, PrefixTree prefixes) {
        byte[] leaf = new IndexLeaf(ORIGIN, size, tree.root(size), prefixes.root()).entry();
        return next(stream, handle, leaf, prefixes, head -> signed(key, head));
    }

    /** That nothing has the handle in another log, of so many leaves that concern nobody here. */
    static String nextInAnother(String origin, byte[] handle, int leaves) {
        var log = InMemoryTree.empty();
        var entries = new ArrayList<PrefixEntry>();
        for (int i = 0; i < leaves; i++) {
            byte[] other = TreeHash.ofLeaf(("elsewhere " + i).getBytes(UTF_8));
            log.add(leaf(other, SALT));
            entries.add(PrefixEntry.of(other, i));
        }
        var prefixes = PrefixTree.of(entries);
        byte[] leaf = new IndexLeaf(origin, leaves, log.root(leaves), prefixes.root()).entry();
        SigningKey key = key(IndexLeaf.originOf(origin));
        return next(STREAM, handle, leaf, prefixes, head -> SigningKey.sign(head.text(), 0, List.of(key)));
    }

    private static String next(
            String stream, byte[] handle, byte[] leaf, PrefixTree prefixes, Function<Checkpoint, String> signed) {
        var log = InMemoryTree.empty();
        log.add("an older leaf".getBytes(UTF_8));
        log.add(leaf);
        String origin = IndexLeaf.originOf(IndexLeaf.parse(leaf).origin());
        String note = signed.apply(new Checkpoint(origin, 2, log.root(2)));
        return "{\"stream\":\"%s\",\"handle\":\"%s\",\"absence\":\"%s\",\"indexProof\":%s}"
                .formatted(
                        stream,
                        StrictBase64.encode(handle),
                        StrictBase64.encode(prefixes.prove(handle).encode()),
                        text(new ExplainedProof(leaf, new InclusionProof(1, log.inclusion(1, 2), note)).text()));
    }

    private String signed(SigningKey key, Checkpoint head) {
        return witnessed
                ? SigningKey.sign(head.text(), COSIGNED_AT, List.of(key, WITNESS))
                : SigningKey.sign(head.text(), 0, List.of(key));
    }

    int size() {
        return (int) tree.size();
    }

    static SigningKey key(String name) {
        return SigningKey.of(name, SignatureType.ED25519, StrictBase64.encode(TreeHash.ofLeaf(name.getBytes(UTF_8))));
    }

    public static byte[] policy(String... more) {
        return ("log " + LOG.verifierKey() + "\n" + String.join("", more) + "quorum none\n").getBytes(UTF_8);
    }

    /** Which asks for the witness. */
    public static byte[] witnessedPolicy() {
        return ("log " + LOG.verifierKey() + "\n" + indexLine() + "witness association " + WITNESS.verifierKey()
                        + "\nquorum association\n")
                .getBytes(UTF_8);
    }

    public static String indexLine() {
        return "log " + INDEX.verifierKey() + "\n";
    }

    private static byte[] leaf(byte[] handle, byte[] commitment) {
        return "heirloom.example/leaf@v1\nownership\n%s\n%s\n1780002000\n"
                .formatted(StrictBase64.encode(handle), StrictBase64.encode(commitment))
                .getBytes(UTF_8);
    }

    private static String part(byte[] payload) {
        return "{\"salt\":\"%s\",\"payload\":\"%s\"}"
                .formatted(StrictBase64.encode(SALT), StrictBase64.encode(payload));
    }

    private static String text(String value) {
        return "\"" + value.replace("\n", "\\n") + "\"";
    }
}
