package io.heirloom.ledger.sequence;

import io.heirloom.tlog.tile.TileId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Makes the stored tree grow; for the one writer. */
@ApplicationScoped
class TreeWriter {

    private static final String LOCK = "select size from tree_size where log = $1 for update";
    private static final String ADD_TILES = """
            insert into tile (log, level, position, hashes)
            select $1, level, position, hashes
            from unnest($2::smallint[], $3::bigint[], $4::bytea[]) as filled (level, position, hashes)
            """;
    private static final String MOVE_EDGE = """
            insert into tile_edge (log, level, position, hashes)
            select $1, level, position, hashes
            from unnest($2::smallint[], $3::bigint[], $4::bytea[]) as edge (level, position, hashes)
            on conflict (log, level) do update set position = excluded.position, hashes = excluded.hashes
            """;
    private static final String SET_SIZE = "update tree_size set size = $2 where log = $1";

    /** How many leaves have an index; nobody else can add any until the transaction ends. */
    Uni<Long> lockSize(SqlConnection transaction, int log) {
        return transaction.preparedQuery(LOCK).execute(Tuple.of(log)).map(rows -> rows.iterator()
                .next()
                .getLong("size"));
    }

    Uni<Void> grow(
            SqlConnection transaction, int log, long size, Map<TileId, byte[]> filled, Map<TileId, byte[]> edge) {
        return write(transaction, ADD_TILES, log, filled)
                .chain(() -> write(transaction, MOVE_EDGE, log, edge))
                .chain(() -> transaction.preparedQuery(SET_SIZE).execute(Tuple.of(log, size)))
                .replaceWithVoid();
    }

    private static Uni<Void> write(SqlConnection transaction, String sql, int log, Map<TileId, byte[]> tiles) {
        if (tiles.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<TileId> ids = List.copyOf(tiles.keySet());
        Short[] levels = ids.stream().map(id -> (short) id.level()).toArray(Short[]::new);
        Long[] positions = ids.stream().map(TileId::index).toArray(Long[]::new);
        Buffer[] hashes = ids.stream().map(id -> Buffer.buffer(tiles.get(id))).toArray(Buffer[]::new);
        return transaction
                .preparedQuery(sql)
                .execute(Tuple.of(log, levels, positions, hashes))
                .replaceWithVoid();
    }
}
