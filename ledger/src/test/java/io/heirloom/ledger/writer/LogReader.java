package io.heirloom.ledger.writer;

import static io.heirloom.ledger.TestDatabase.get;

import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.checkpoint.CheckpointService;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.checkpoint.TestCheckpoints;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.tlog.tile.TileId;
import io.heirloom.tlog.tree.InMemoryTree;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Reads the published head and everything that it covers, over and over, whatever happens to the writers. */
final class LogReader implements AutoCloseable {

    private final TestDatabase database;
    private final CheckpointService checkpoints;
    private final TreeStore tree = new TreeStore();
    private final Map<TileId, byte[]> fullTiles = new HashMap<>();
    private final Thread thread = new Thread(this::read, "log reader");
    private volatile boolean stopped;
    private volatile long rounds;
    private volatile Throwable failure;
    private long largest;

    LogReader(TestDatabase database) {
        this.database = database;
        this.checkpoints = TestCheckpoints.service(database.pool());
        thread.start();
    }

    /** What did not fit, if anything. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    long rounds() {
        return rounds;
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            while (!stopped) {
                if (database.number("select count(*) from published_head") > 0) {
                    check(get(checkpoints.last()));
                    rounds++;
                }
            }
        } catch (RuntimeException | AssertionError e) {
            failure = e;
        }
    }

    private void check(SignedHead head) {
        require(head.size() >= largest, "the head went back from " + largest + " to " + head.size());
        largest = head.size();
        byte[] ofTiles = get(tree.root(database.pool(), head.log(), head.size()));
        require(Arrays.equals(ofTiles, head.root()), "the tiles do not lead to the head of " + head.size());
        var again = InMemoryTree.empty();
        get(tree.entries(database.pool(), head.log(), 0, head.size())).forEach(again::add);
        require(
                again.size() == head.size() && Arrays.equals(again.root((int) again.size()), head.root()),
                "the entries do not lead to the head of " + head.size());
        List<TileId> full = LongStream.range(0, head.size() / TileId.WIDTH)
                .mapToObj(index -> new TileId(0, index))
                .toList();
        get(tree.tiles(database.pool(), head.log(), full)).forEach((tile, hashes) -> {
            byte[] before = fullTiles.putIfAbsent(tile, hashes);
            require(before == null || Arrays.equals(before, hashes), "full tile " + tile + " has changed");
        });
        require(fullTiles.keySet().containsAll(full), "a full tile is missing");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }
}
