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

    private static final String INDEXES = """
            select leaf_hash, min(leaf_index) as leaf_index from leaf
            where leaf_hash = any($1) and leaf_index < $2
            group by leaf_hash
            """;

    private final Pool pool;

    ProofRepository(Pool pool) {
        this.pool = pool;
    }

    /** Where these leaves are, of those that stand before {@code size}. */
    Uni<Map<Buffer, Long>> indexes(List<Buffer> leafHashes, long size) {
        return pool.preparedQuery(INDEXES)
                .execute(Tuple.of(leafHashes.toArray(Buffer[]::new), size))
                .map(rows -> {
                    var indexes = new HashMap<Buffer, Long>();
                    rows.forEach(row -> indexes.put(
                            Buffer.buffer(row.getBuffer("leaf_hash").getBytes()), row.getLong("leaf_index")));
                    return indexes;
                });
    }
}
