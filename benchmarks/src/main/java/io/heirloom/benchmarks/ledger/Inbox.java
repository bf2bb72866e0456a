package io.heirloom.benchmarks.ledger;

import io.heirloom.tlog.tree.TreeHash;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import java.util.stream.LongStream;

/** Commits leaves where the ledger's inbox does, in the same way. */
final class Inbox implements AutoCloseable {

    private static final String STORE = """
            insert into waiting_leaf (event_id, entry, leaf_hash)
            select event_id, entry, leaf_hash
            from unnest($1::uuid[], $2::bytea[], $3::bytea[]) with ordinality as incoming (event_id, entry, leaf_hash, place)
            order by place
            """;
    private static final String COMMITTED =
            "select coalesce((select sum(size) from tree_size), 0)::bigint + (select count(*) from waiting_leaf)";

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    Inbox(String address) {
        var options = PgConnectOptions.fromUri(address)
                .setUser("postgres")
                .setPassword("")
                .setCachePreparedStatements(true);
        this.pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    /** Returns once they are committed. */
    void store(long first, int count) {
        var ids = new UUID[count];
        var entries = new Buffer[count];
        var hashes = new Buffer[count];
        LongStream.range(0, count).forEach(offset -> {
            int place = (int) offset;
            byte[] entry = MadeUpLeaves.entry(first + offset);
            ids[place] = MadeUpLeaves.eventId(first + offset);
            entries[place] = Buffer.buffer(entry);
            hashes[place] = Buffer.buffer(TreeHash.ofLeaf(entry));
        });
        pool.preparedQuery(STORE)
                .execute(Tuple.of(ids, entries, hashes))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** How many have been committed so far, by this run and those before it. */
    long committed() {
        return pool.query(COMMITTED)
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .iterator()
                .next()
                .getLong(0);
    }

    @Override
    public void close() {
        pool.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
