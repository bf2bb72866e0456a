package io.heirloom.ledger.inbox;

import io.heirloom.ledger.inbox.Arrival.Accepted;
import io.heirloom.ledger.inbox.Arrival.Parked;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class InboxRepository {

    // In the order of the messages, which is the order of each stream: the sequencer goes by it.
    private static final String STORE = """
            insert into waiting_leaf (event_id, entry, leaf_hash)
            select event_id, entry, leaf_hash
            from unnest($1::uuid[], $2::bytea[], $3::bytea[]) with ordinality as incoming (event_id, entry, leaf_hash, place)
            order by place
            """;
    private static final String PARK =
            "insert into parked_leaf (reason, message) select * from unnest($1::text[], $2::text[])";
    private static final int LONGEST_PARKED = 8192;

    private final Pool pool;

    InboxRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> store(List<Accepted> leaves, List<Parked> parked) {
        return pool.withTransaction(transaction -> store(transaction, leaves).chain(() -> park(transaction, parked)));
    }

    private static Uni<Void> store(SqlConnection transaction, List<Accepted> leaves) {
        if (leaves.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] ids = leaves.stream().map(Accepted::eventId).toArray(UUID[]::new);
        Buffer[] entries = buffers(leaves, Accepted::entry);
        Buffer[] hashes = buffers(leaves, leaf -> TreeHash.ofLeaf(leaf.entry()));
        return transaction
                .preparedQuery(STORE)
                .execute(Tuple.of(ids, entries, hashes))
                .replaceWithVoid();
    }

    private static Uni<Void> park(SqlConnection transaction, List<Parked> parked) {
        if (parked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] reasons = parked.stream().map(Parked::reason).toArray(String[]::new);
        String[] messages =
                parked.stream().map(leaf -> storable(leaf.message())).toArray(String[]::new);
        return transaction
                .preparedQuery(PARK)
                .execute(Tuple.of(reasons, messages))
                .replaceWithVoid();
    }

    /** PostgreSQL's text cannot hold the zero character. */
    private static String storable(String message) {
        return message.substring(0, Math.min(message.length(), LONGEST_PARKED)).replace('\0', ' ');
    }

    private static Buffer[] buffers(List<Accepted> leaves, Function<Accepted, byte[]> bytes) {
        return leaves.stream().map(leaf -> Buffer.buffer(bytes.apply(leaf))).toArray(Buffer[]::new);
    }
}
