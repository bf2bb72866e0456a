package io.heirloom.ledger.witness.ask;

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
import java.util.stream.StreamSupport;

@ApplicationScoped
public class CosignatureRepository {

    // The first one stands: the same head may be cosigned again at a later time.
    private static final String ADD = """
            with keys as (insert into witness_key (vkey) select distinct unnest($3::text[]) on conflict (vkey) do nothing)
            insert into cosignature (origin, size, witness, line, stated_at)
            select $1, $2, given.witness, given.line, given.stated_at
            from unnest($3::text[], $4::text[], $5::timestamptz[]) as given (witness, line, stated_at)
            on conflict (origin, size, witness) do nothing
            """;
    private static final String OF = "select witness, line from cosignature where origin = $1 and size = $2";
    private static final String WAITING =
            "select size, witness, line from cosignature where origin = $1 order by size, witness";
    // A witness has two keys, and there are a few witnesses.
    private static final String KEYS = "select vkey from witness_key order by vkey limit 1000";
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

    /** A line that was gathered for a head of that size. */
    public record Gathered(long size, String vkey, String line) {}

    /** What is gathered for the heads of this origin, at most a few heads with a line for each key of a witness. */
    public Uni<List<Gathered>> waiting(String origin) {
        return pool.preparedQuery(WAITING).execute(Tuple.of(origin)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new Gathered(row.getLong("size"), row.getString("witness"), row.getString("line")))
                .toList());
    }

    /** The vkeys of all that ever cosigned. */
    public Uni<List<String>> keys() {
        return pool.query(KEYS).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("vkey"))
                .toList());
    }

    /** Forgets what was gathered for smaller heads. */
    Uni<Void> removeBelow(String origin, long size) {
        return pool.preparedQuery(REMOVE).execute(Tuple.of(origin, size)).replaceWithVoid();
    }
}
