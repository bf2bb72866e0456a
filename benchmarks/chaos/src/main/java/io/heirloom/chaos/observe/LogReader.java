package io.heirloom.chaos.observe;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.policy.TrustPolicy;
import io.heirloom.tlog.tile.TileId;
import io.heirloom.tlog.tree.InMemoryTree;
import io.heirloom.tlog.tree.TreeHash;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads every head that it finds published, and at once everything new beneath it: a head must not be there before its tiles and entries, and
 * these must lead to its root. It keeps one tree of its own for the whole run, so that any two heads it accepts are heads of one history.
 */
public final class LogReader implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final PublicLog log;
    private final TrustPolicy policy;
    private final InMemoryTree tree = InMemoryTree.empty();
    private final List<LogSeen.Head> heads = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final Thread thread = new Thread(this::work, "log reader");
    private volatile boolean stopped;

    public LogReader(PublicLog log) throws IOException {
        this.log = log;
        this.policy = log.policy();
        thread.start();
    }

    public synchronized LogSeen seen() {
        return new LogSeen(heads, notes, findings);
    }

    /** The size of the newest head whose tiles were read. */
    public synchronized long size() {
        return tree.size();
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        String last = "";
        while (!stopped) {
            try {
                String note = log.checkpoint();
                if (!note.equals(last)) {
                    take(note);
                    last = note;
                }
            } catch (PublicLog.Missing e) {
                missing(e);
            } catch (IOException e) {
                // Nobody answers for the moment: the same head is looked at again.
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private synchronized void missing(PublicLog.Missing e) {
        if (!heads.isEmpty()) {
            findings.add("under a published head, " + e.getMessage());
        }
    }

    private synchronized void take(String note) throws IOException {
        SignedNote signed = SignedNote.parse(note);
        Checkpoint head = Checkpoint.parse(signed.text());
        if (head.size() > tree.size()) {
            readEntries(head.size());
        }
        if (head.size() <= tree.size() && !Arrays.equals(tree.root((int) head.size()), head.root())) {
            findings.add("the head of " + head.size() + " does not follow from the published entries");
        }
        heads.add(new LogSeen.Head(
                head.size(),
                StrictBase64.encode(head.root()),
                policy.judge(signed).valid()));
        notes.add(note);
    }

    private void readEntries(long size) throws IOException {
        var fresh = new ArrayList<byte[]>();
        for (long bundle = tree.size() / TileId.WIDTH; bundle * TileId.WIDTH < size; bundle++) {
            List<byte[]> entries = log.entries(bundle, size);
            byte[] hashes = log.tile(new TileId(0, bundle), size);
            requireTile(bundle, entries, hashes);
            int known = (int) Math.max(0, tree.size() - bundle * TileId.WIDTH);
            fresh.addAll(entries.subList(known, entries.size()));
        }
        fresh.forEach(tree::add);
    }

    private void requireTile(long bundle, List<byte[]> entries, byte[] hashes) {
        boolean fits = hashes.length == entries.size() * TreeHash.LENGTH;
        for (int i = 0; fits && i < entries.size(); i++) {
            int at = i * TreeHash.LENGTH;
            fits = Arrays.equals(TreeHash.ofLeaf(entries.get(i)), Arrays.copyOfRange(hashes, at, at + TreeHash.LENGTH));
        }
        if (!fits) {
            findings.add("tile " + bundle + " is not made of its entries");
        }
    }

    /** Reads everything from the first entry on once more, and says what is not as it was. */
    public synchronized List<String> again() throws IOException {
        var changed = new ArrayList<String>();
        long size = tree.size();
        for (long bundle = 0; bundle * TileId.WIDTH < size; bundle++) {
            List<byte[]> entries = log.entries(bundle, size);
            byte[] hashes = log.tile(new TileId(0, bundle), size);
            for (int i = 0; i < entries.size(); i++) {
                byte[] then = tree.leafHash(bundle * TileId.WIDTH + i);
                int at = i * TreeHash.LENGTH;
                if (!Arrays.equals(then, TreeHash.ofLeaf(entries.get(i)))
                        || !Arrays.equals(then, Arrays.copyOfRange(hashes, at, at + TreeHash.LENGTH))) {
                    changed.add("entry " + (bundle * TileId.WIDTH + i) + " is not what it was");
                }
            }
        }
        return changed;
    }
}
