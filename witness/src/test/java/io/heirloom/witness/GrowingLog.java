package io.heirloom.witness;

import io.heirloom.testing.vectors.Leaves;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.tree.InMemoryTree;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A log as a witness sees it: it grows, signs heads and proves that one extends another. Each test takes one that nobody used. */
public final class GrowingLog {

    /** How many logs the service under test knows; the number stands in their origins. */
    static final int KNOWN = 48;

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final long TIME = 1_780_000_000L;

    private final String origin;
    private final List<SigningKey> keys;
    private final InMemoryTree tree = InMemoryTree.empty();

    private GrowingLog(String origin, List<SigningKey> keys) {
        this.origin = origin;
        this.keys = keys;
    }

    /** A known log whose head was never shown to the witness. */
    public static GrowingLog known() {
        int number = NEXT.getAndIncrement();
        if (number >= KNOWN) {
            throw new IllegalStateException("More tests than known logs: raise GrowingLog.KNOWN");
        }
        return of(number);
    }

    public static GrowingLog unknown() {
        return named("log.unknown.example");
    }

    static GrowingLog of(int number) {
        return named("log-" + number + ".example/2026");
    }

    private static GrowingLog named(String origin) {
        byte[] seed = TreeHash.ofLeaf(origin.getBytes(StandardCharsets.UTF_8));
        return new GrowingLog(origin, List.of(SigningKey.of(origin, SignatureType.ED25519, StrictBase64.encode(seed))));
    }

    public String origin() {
        return origin;
    }

    public VerifierKey key() {
        return keys.getFirst().verifierKey();
    }

    public GrowingLog to(int size) {
        while (tree.size() < size) {
            tree.add(Leaves.random());
        }
        return this;
    }

    /** The same log with another history. */
    public GrowingLog fork(int size) {
        return new GrowingLog(origin, keys).to(size);
    }

    public byte[] root(int size) {
        return tree.root(size);
    }

    public String text(int size) {
        return new Checkpoint(origin, size, tree.root(size)).text();
    }

    public String checkpoint(int size) {
        return sign(text(size));
    }

    public String sign(String text) {
        return SigningKey.sign(text, TIME, keys);
    }

    public List<byte[]> proof(int from, int to) {
        return tree.consistency(from, to);
    }

    /** The body of the call. */
    public String request(int oldSize, int size) {
        return request(oldSize, proof(oldSize, size), checkpoint(size));
    }

    public static String request(long oldSize, List<byte[]> proof, String checkpoint) {
        var body = new StringBuilder("old ").append(oldSize).append('\n');
        proof.forEach(hash -> body.append(StrictBase64.encode(hash)).append('\n'));
        return body.append('\n').append(checkpoint).toString();
    }
}
