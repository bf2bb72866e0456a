package io.heirloom.ledger.sequence;

import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.tlog.tree.Frontier;
import io.heirloom.tlog.tree.NodeId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

@ApplicationScoped
public class Sequencer {

    private static final String WAITING =
            "select event_id, leaf_hash from leaf where leaf_index is null order by arrival limit $1";
    private static final String GIVE_INDEX = """
            update leaf set leaf_index = given.leaf_index
            from unnest($1::uuid[], $2::bigint[]) as given (event_id, leaf_index)
            where leaf.event_id = given.event_id
            """;

    private final Leases leases;
    private final TreeStore tree;
    private final SequenceConfig config;

    Sequencer(Leases leases, TreeStore tree, SequenceConfig config) {
        this.leases = leases;
        this.tree = tree;
        this.config = config;
    }

    /** Gives the next waiting leaves their index, in order of arrival; answers whether the batch was full. */
    public Uni<Boolean> sequence(Lease lease) {
        return leases.transaction(
                lease, transaction -> tree.lockSize(transaction).chain(size -> waiting(transaction)
                        .chain(leaves -> leaves.isEmpty()
                                ? Uni.createFrom().item(false)
                                : append(transaction, size, leaves).replaceWith(leaves.size() == config.batch()))));
    }

    private Uni<List<Row>> waiting(SqlConnection transaction) {
        return transaction
                .preparedQuery(WAITING)
                .execute(Tuple.of(config.batch()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private Uni<Void> append(SqlConnection transaction, long size, List<Row> leaves) {
        UUID[] ids = leaves.stream().map(row -> row.getUUID("event_id")).toArray(UUID[]::new);
        Long[] indexes = LongStream.range(size, size + ids.length).boxed().toArray(Long[]::new);
        return tree.frontier(transaction, size).chain(frontier -> transaction
                .preparedQuery(GIVE_INDEX)
                .execute(Tuple.of(ids, indexes))
                .chain(() -> extend(transaction, frontier, leaves)));
    }

    private Uni<Void> extend(SqlConnection transaction, Frontier frontier, List<Row> leaves) {
        var completed = new LinkedHashMap<NodeId, byte[]>();
        for (Row leaf : leaves) {
            Buffer hash = leaf.getBuffer("leaf_hash");
            frontier.append(hash.getBytes(), completed::put);
        }
        return tree.add(transaction, completed, frontier.size());
    }
}
