package io.heirloom.e2e.witness;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.tree.InMemoryTree;
import java.nio.ByteBuffer;
import java.util.List;

/** A log that grows by numbers, as a witness sees it. */
final class GrowingLog {

    private static final String ORIGIN = "log.kill.example";
    private static final int MOST = 100_000;

    private final SigningKey key = SigningKey.of(ORIGIN, SignatureType.ED25519, StrictBase64.encode(new byte[32]));
    private final InMemoryTree tree = InMemoryTree.empty();

    VerifierKey key() {
        return key.verifierKey();
    }

    String origin() {
        return ORIGIN;
    }

    String text(long size) {
        return head(size).text();
    }

    /** The body of add-checkpoint. */
    synchronized String request(long oldSize, long size) {
        var body = new StringBuilder("old ").append(oldSize).append('\n');
        grow(size);
        tree.consistency(oldSize, size)
                .forEach(hash -> body.append(StrictBase64.encode(hash)).append('\n'));
        return body.append('\n')
                .append(SigningKey.sign(text(size), 1, List.of(key)))
                .toString();
    }

    private synchronized Checkpoint head(long size) {
        grow(size);
        return new Checkpoint(ORIGIN, size, tree.root(Math.toIntExact(size)));
    }

    private void grow(long size) {
        if (size > MOST) {
            throw new IllegalArgumentException("A test log stays small");
        }
        while (tree.size() < size) {
            tree.add(ByteBuffer.allocate(Long.BYTES).putLong(tree.size()).array());
        }
    }
}
