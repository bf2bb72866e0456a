package io.heirloom.ledger.index.log;

import static io.heirloom.ledger.index.log.IndexLogProblem.NO_SUCH_INDEX_TILE;
import static io.heirloom.ledger.index.log.IndexLogProblem.STORED_INDEX_DAMAGED;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.tile.EntryBundle;
import io.heirloom.tlog.tile.TilePath;
import io.heirloom.tlog.tree.NodeId;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The index log as files, for whoever mirrors or rebuilds it. */
@ApplicationScoped
class IndexTiles {

    private final Pool pool;
    private final IndexLogRepository repository;
    private final IndexHeadRepository heads;

    IndexTiles(Pool pool, IndexLogRepository repository, IndexHeadRepository heads) {
        this.pool = pool;
        this.repository = repository;
        this.heads = heads;
    }

    Uni<String> checkpoint(int log) {
        return heads.lastPublished(pool, log)
                .map(head -> head.orElseThrow(NO_SUCH_INDEX_TILE::because).checkpoint());
    }

    /** The bytes at this path below {@code <log>/index/tile/}. */
    Uni<byte[]> at(int log, String path) {
        TilePath wanted = parse(path);
        return heads.lastPublished(pool, log)
                .map(head -> head.map(SignedHead::size).orElse(0L))
                .invoke(size -> {
                    if (wanted.tile().width(size) < wanted.width()) {
                        throw NO_SUCH_INDEX_TILE.because();
                    }
                })
                .chain(() -> hashes(log, wanted))
                .chain(hashes -> wanted.entries()
                        ? entries(log, wanted, hashes)
                        : Uni.createFrom().item(hashes));
    }

    private static TilePath parse(String path) {
        try {
            return TilePath.parse(path);
        } catch (IllegalArgumentException _) {
            throw NO_SUCH_INDEX_TILE.because();
        }
    }

    private Uni<byte[]> hashes(int log, TilePath wanted) {
        List<NodeId> nodes = LongStream.range(
                        wanted.tile().first(), wanted.tile().first() + wanted.width())
                .mapToObj(index -> new NodeId(wanted.tile().nodeLevel(), index))
                .toList();
        return repository.nodes(pool, log, nodes).map(stored -> joined(nodes, stored));
    }

    private static byte[] joined(List<NodeId> nodes, Map<NodeId, byte[]> stored) {
        if (!stored.keySet().containsAll(nodes)) {
            throw STORED_INDEX_DAMAGED.because();
        }
        ByteBuffer hashes = ByteBuffer.allocate(nodes.size() * TreeHash.LENGTH);
        nodes.forEach(node -> hashes.put(stored.get(node)));
        return hashes.array();
    }

    private Uni<byte[]> entries(int log, TilePath wanted, byte[] hashes) {
        long from = wanted.tile().first();
        return repository.leaves(pool, log, from, from + wanted.width()).map(leaves -> {
            ByteBuffer computed = ByteBuffer.allocate(hashes.length);
            List<byte[]> entries = leaves.stream().map(IndexLeaf::entry).toList();
            entries.forEach(entry -> computed.put(TreeHash.ofLeaf(entry)));
            if (!Arrays.equals(computed.array(), hashes)) {
                throw STORED_INDEX_DAMAGED.because();
            }
            return EntryBundle.encode(entries);
        });
    }
}
