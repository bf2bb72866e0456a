package io.heirloom.witness.cosign;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

@ApplicationScoped
public class HeadRepository {

    // Whatever the server's setting: a commit that is answered has reached the disk. No statement outlasts the caller's
    // patience.
    private static final String DURABLE = "set local synchronous_commit = on; set local statement_timeout = '4s'";
    private static final String BEGIN_LOG =
            "insert into witnessed_log (origin, size, root) values ($1, 0, $2) on conflict (origin) do nothing";
    private static final String COLUMNS = "select origin, size, root, checkpoint, cosigned_at from witnessed_log ";
    private static final String LOCK = COLUMNS + "where origin = $1 for update";
    private static final String ALL = COLUMNS + "where origin = any($1) and checkpoint is not null order by origin";
    private static final String ADVANCE = """
            update witnessed_log set size = $4, root = $5, checkpoint = $6, cosigned_at = $7
            where origin = $1 and size = $2 and root = $3
            """;
    private static final String ADD_FORK = """
            insert into fork (origin, size, root, checkpoint, cosigned_checkpoint)
            select $1, $2, $3, $4, $5 where (select count(*) from fork where origin = $1) < 100
            on conflict do nothing
            """;

    private final Pool pool;

    HeadRepository(Pool pool) {
        this.pool = pool;
    }

    /** Runs alone among all that concern this log, on any number of replicas; what it changed is durable when the answer comes. */
    <T> Uni<T> withLocked(String origin, Locked<T> work) {
        return pool.withTransaction(transaction -> transaction
                .query(DURABLE)
                .execute()
                .chain(() -> transaction
                        .preparedQuery(BEGIN_LOG)
                        .execute(Tuple.of(origin, Buffer.buffer(TreeHash.ofNothing()))))
                .chain(() -> transaction.preparedQuery(LOCK).execute(Tuple.of(origin)))
                .chain(rows -> work.apply(transaction, head(rows.iterator().next()))));
    }

    /** Compare-and-swap: fails when the head is no longer the one that the new one was checked against. */
    Uni<Void> advance(SqlConnection transaction, WitnessedHead from, Checkpoint to, String checkpoint, Instant at) {
        return transaction
                .preparedQuery(ADVANCE)
                .execute(Tuple.from(List.of(
                        to.origin(),
                        from.head().size(),
                        Buffer.buffer(from.head().root()),
                        to.size(),
                        Buffer.buffer(to.root()),
                        checkpoint,
                        at.atOffset(ZoneOffset.UTC))))
                .invoke(rows -> {
                    if (rows.rowCount() != 1) {
                        throw new IllegalStateException("The head changed although it was locked");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> addFork(SqlConnection transaction, WitnessedHead cosigned, Checkpoint other, String checkpoint) {
        return transaction
                .preparedQuery(ADD_FORK)
                .execute(Tuple.of(
                        other.origin(),
                        other.size(),
                        Buffer.buffer(other.root()),
                        checkpoint,
                        cosigned.checkpoint().orElseThrow()))
                .replaceWithVoid();
    }

    /** What was cosigned last of each of these logs; those of which nothing was cosigned are left out. */
    public Uni<List<WitnessedHead>> of(List<String> origins) {
        return pool.preparedQuery(ALL)
                .execute(Tuple.of(origins.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(HeadRepository::head)
                        .toList());
    }

    @FunctionalInterface
    interface Locked<T> {
        Uni<T> apply(SqlConnection transaction, WitnessedHead last);
    }

    private static WitnessedHead head(Row row) {
        return new WitnessedHead(
                new Checkpoint(
                        row.getString("origin"),
                        row.getLong("size"),
                        row.getBuffer("root").getBytes()),
                Optional.ofNullable(row.getString("checkpoint")),
                Optional.ofNullable(row.getOffsetDateTime("cosigned_at")).map(OffsetDateTime::toInstant));
    }
}
