package io.heirloom.ledger.tile;

import static io.heirloom.ledger.tile.TileProblem.NO_SUCH_TILE;
import static io.heirloom.ledger.tile.TileProblem.STORED_DATA_DAMAGED;

import io.heirloom.ledger.checkpoint.CheckpointService;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.Logs;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.tlog.tile.EntryBundle;
import io.heirloom.tlog.tile.TileId;
import io.heirloom.tlog.tile.TilePath;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
class TileService {

    private final Pool pool;
    private final Logs logs;
    private final CheckpointService checkpoints;
    private final TreeStore tree;
    // Published sizes only grow, so one that is large enough need not be looked up again.
    private final Map<Integer, Long> publishedSizes = new ConcurrentHashMap<>();

    TileService(Pool pool, Logs logs, CheckpointService checkpoints, TreeStore tree) {
        this.pool = pool;
        this.logs = logs;
        this.checkpoints = checkpoints;
        this.tree = tree;
    }

    /** The bytes at this path below {@code <log>/tile/}. A partial tile is there for ever: it is how a later one begins. */
    Uni<byte[]> at(String log, String path) {
        TilePath wanted = parse(path);
        return logs.idAt(log).call(id -> requirePublished(id, wanted)).chain(id -> hashes(id, wanted)
                .chain(hashes -> wanted.entries()
                        ? entries(id, wanted, hashes)
                        : Uni.createFrom().item(hashes)));
    }

    private static TilePath parse(String path) {
        try {
            return TilePath.parse(path);
        } catch (IllegalArgumentException _) {
            throw NO_SUCH_TILE.because();
        }
    }

    private Uni<Void> requirePublished(int log, TilePath wanted) {
        if (covers(publishedSizes.getOrDefault(log, 0L), wanted)) {
            return Uni.createFrom().voidItem();
        }
        return checkpoints
                .last(log)
                .map(SignedHead::size)
                .invoke(size -> publishedSizes.merge(log, size, Math::max))
                .invoke(size -> {
                    if (!covers(size, wanted)) {
                        throw NO_SUCH_TILE.because();
                    }
                })
                .replaceWithVoid();
    }

    private static boolean covers(long size, TilePath wanted) {
        return wanted.tile().width(size) >= wanted.width();
    }

    private Uni<byte[]> hashes(int log, TilePath wanted) {
        int length = wanted.width() * TreeHash.LENGTH;
        return tree.tiles(pool, log, List.of(wanted.tile())).map(found -> {
            byte[] hashes = found.get(wanted.tile());
            if (hashes == null || hashes.length < length) {
                throw STORED_DATA_DAMAGED.because();
            }
            return Arrays.copyOf(hashes, length);
        });
    }

    /** Hashed once more before they leave, because whoever gets them may keep them for ever. */
    private Uni<byte[]> entries(int log, TilePath wanted, byte[] hashes) {
        long from = wanted.tile().index() * TileId.WIDTH;
        return tree.entries(pool, log, from, from + wanted.width()).map(entries -> {
            var computed = new ByteArrayOutputStream(hashes.length);
            entries.forEach(entry -> computed.writeBytes(TreeHash.ofLeaf(entry)));
            if (!Arrays.equals(computed.toByteArray(), hashes)) {
                throw STORED_DATA_DAMAGED.because();
            }
            return EntryBundle.encode(entries);
        });
    }
}
