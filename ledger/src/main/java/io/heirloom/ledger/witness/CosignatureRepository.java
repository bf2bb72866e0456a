package io.heirloom.ledger.witness;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class CosignatureRepository {

    // The first one stands: the same head may be cosigned again at a later time.
    private static final String ADD = """
            insert into cosignature (origin, size, witness, line, stated_at)
            select $1, $2, given.witness, given.line, given.stated_at
            from unnest($3::text[], $4::text[], $5::timestamptz[]) as given (witness, line, stated_at)
            on conflict (origin, size, witness) do nothing
            """;
    private static final String OF = "select witness, line from cosignature where origin = $1 and size = $2";
    private static final String REMOVE = "delete from cosignature where origin = $1 and size < $2";

    private final Pool pool;

    CosignatureRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> add(String origin, long size, List<Cosignature> cosignatures) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(
                        origin,
                        size,
                        cosignatures.stream()
                                .map(given -> given.key().toString())
                                .toArray(String[]::new),
                        cosignatures.stream().map(Cosignature::line).toArray(String[]::new),
                        cosignatures.stream()
                                .map(given -> given.at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new)))
                .replaceWithVoid();
    }

    /** The signature lines of this head by the vkey that made them. */
    Uni<Map<String, String>> of(String origin, long size) {
        return pool.preparedQuery(OF).execute(Tuple.of(origin, size)).map(rows -> {
            var lines = new HashMap<String, String>();
            for (Row row : rows) {
                lines.put(row.getString("witness"), row.getString("line"));
            }
            return lines;
        });
    }

    /** Forgets what was gathered for smaller heads. */
    Uni<Void> removeBelow(String origin, long size) {
        return pool.preparedQuery(REMOVE).execute(Tuple.of(origin, size)).replaceWithVoid();
    }
}
