package io.heirloom.benchmarks.floor;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/** One table of its own, one statement per question. */
@ApplicationScoped
class Pieces {
    private static final int ROWS = 1_000;
    private static final List<String> SCHEMA = List.of(
            "drop schema if exists heirloom_floor cascade", "create schema heirloom_floor", """
            create table heirloom_floor.piece (
                id uuid primary key, gtin text not null, serial text not null, model_name text not null,
                brand_name text not null, disposition text not null, origin_country text not null,
                holder_kind text not null, version integer not null, unique (gtin, serial))""", """
            create table heirloom_floor.change (
                id uuid primary key, piece_id uuid not null references heirloom_floor.piece (id),
                payload text not null, changed_at timestamptz not null default now())""", """
            insert into heirloom_floor.piece
            select gen_random_uuid(), '09521101100013', 'FLOOR-' || n, 'Méridienne 39 steel', 'Quillandre', 'active', 'CH',
                   'OWNER', 1 from generate_series(1, %d) n""".formatted(
                            ROWS));

    private final Pool pool;

    Pieces(Pool pool) {
        this.pool = pool;
    }

    void prepare(@Observes StartupEvent event) {
        Multi.createFrom()
                .iterable(SCHEMA)
                .onItem()
                .transformToUniAndConcatenate(sql -> pool.query(sql).execute())
                .collect()
                .last()
                .await()
                .indefinitely();
    }

    Uni<Piece> find(String gtin, String serial) {
        return pool.preparedQuery("select * from heirloom_floor.piece where gtin = $1 and serial = $2")
                .execute(Tuple.of(gtin, serial))
                .map(rows ->
                        rows.rowCount() == 0 ? null : Piece.of(rows.iterator().next()));
    }

    Uni<List<Piece>> page(int first) {
        return pool.preparedQuery("select * from heirloom_floor.piece order by id limit $1")
                .execute(Tuple.of(first))
                .map(rows -> rows.stream().map(Piece::of).toList());
    }

    /** A change with its history row, in one transaction: the least that any transfer has to write. */
    Uni<Piece> change(String gtin, String serial, String payload) {
        return pool.withTransaction(connection -> bump(connection, gtin, serial).call(piece -> connection
                .preparedQuery("insert into heirloom_floor.change (id, piece_id, payload) values ($1, $2, $3)")
                .execute(Tuple.of(UUID.randomUUID(), piece.id(), payload))));
    }

    private static Uni<Piece> bump(SqlConnection connection, String gtin, String serial) {
        return connection
                .preparedQuery("update heirloom_floor.piece set version = version + 1 where gtin = $1 and serial = $2"
                        + " returning *")
                .execute(Tuple.of(gtin, serial))
                .map(RowSet::iterator)
                .map(rows -> Piece.of(rows.next()));
    }
}
