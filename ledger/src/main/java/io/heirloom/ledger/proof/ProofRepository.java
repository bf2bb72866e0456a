package io.heirloom.ledger.proof;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class ProofRepository {

    // The expression is that of the index.
    private static final String PLACES = """
            select sha256(decode('00', 'hex') || entry) as leaf_hash, log, leaf_index from leaf
            where sha256(decode('00', 'hex') || entry) = any($1) order by log desc, leaf_index desc
            """;

    private final Pool pool;

    ProofRepository(Pool pool) {
        this.pool = pool;
    }

    /** Where a leaf is. */
    record Place(int log, long index) {}

    /** Where these leaves are, of those that have a place; the first one where the same leaf was logged twice. */
    Uni<Map<Buffer, Place>> places(List<Buffer> leafHashes) {
        return pool.preparedQuery(PLACES)
                .execute(Tuple.of((Object) leafHashes.toArray(Buffer[]::new)))
                .map(rows -> {
                    var places = new HashMap<Buffer, Place>();
                    rows.forEach(row -> places.put(
                            Buffer.buffer(row.getBuffer("leaf_hash").getBytes()),
                            new Place(row.getInteger("log"), row.getLong("leaf_index"))));
                    return places;
                });
    }
}
