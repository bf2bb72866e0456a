package io.heirloom.ledger.sequence;

import static io.heirloom.ledger.refusal.Refusal.LEAF_CHANGED;
import static io.heirloom.ledger.refusal.Refusal.TILE_CHANGED;

import io.heirloom.tlog.tile.TileEdge;
import io.heirloom.tlog.tile.TileId;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Grows a tree anew from the stored entries and compares every tile that they touch with the stored one. */
@ApplicationScoped
public class TreeCheck {

    private final TreeStore tree;

    TreeCheck(TreeStore tree) {
        this.tree = tree;
    }

    /**
     * Lets the edge grow up to that size; fails where what is stored does not fit.
     *
     * @param grown is shown the edge after each leaf
     */
    public Uni<Void> grow(SqlClient client, int log, TileEdge edge, long size, Consumer<TileEdge> grown) {
        long first = edge.size();
        return tree.entries(client, log, first, size).chain(entries -> {
            Map<TileId, byte[]> tiles = append(edge, entries, grown);
            LEAF_CHANGED.unless(edge.size() == size, "leaf " + edge.size() + " is missing");
            return tree.tiles(client, log, tiles.keySet())
                    .invoke(stored -> requireSame(first, tiles, stored))
                    .replaceWithVoid();
        });
    }

    private static Map<TileId, byte[]> append(TileEdge edge, List<byte[]> entries, Consumer<TileEdge> grown) {
        var tiles = new HashMap<TileId, byte[]>();
        for (byte[] entry : entries) {
            edge.append(TreeHash.ofLeaf(entry), tiles::put);
            grown.accept(edge);
        }
        tiles.putAll(edge.partial());
        return tiles;
    }

    /** In the order of tiles: those of hashes of leaves first, so that the lowest fault is the one that is told. */
    private static void requireSame(long first, Map<TileId, byte[]> grown, Map<TileId, byte[]> stored) {
        grown.keySet().stream().sorted().forEach(tile -> {
            byte[] expected = grown.get(tile);
            byte[] found = Arrays.copyOf(stored.getOrDefault(tile, new byte[0]), expected.length);
            int place = Arrays.mismatch(expected, found) / TreeHash.LENGTH;
            if (!Arrays.equals(expected, found)) {
                long position = tile.index() * TileId.WIDTH + place;
                LEAF_CHANGED.unless(
                        tile.level() > 0 || position < first,
                        "leaf " + position + " does not have the hash that its tile holds");
                throw TILE_CHANGED.because("stored tile " + tile.level() + "/" + tile.index()
                        + " is not the hash of what lies below it, at " + place);
            }
        });
    }
}
