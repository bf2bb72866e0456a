package io.heirloom.ledger.checkpoint;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
public class HeadRepository {

    private static final String LAST =
            "select size, root, checkpoint, signed_at from signed_head order by size desc limit 1";
    private static final String ADD =
            "insert into signed_head (size, previous_size, root, checkpoint) values ($1, $2, $3, $4)";

    public Uni<Optional<SignedHead>> last(SqlClient client) {
        return client.query(LAST)
                .execute()
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(head(rows.iterator().next())));
    }

    /** Fails when the previous head has a successor already. */
    Uni<Void> add(SqlConnection transaction, long size, Long previousSize, byte[] root, String checkpoint) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(size, previousSize, Buffer.buffer(root), checkpoint))
                .replaceWithVoid();
    }

    private static SignedHead head(Row row) {
        return new SignedHead(
                row.getLong("size"),
                row.getBuffer("root").getBytes(),
                row.getString("checkpoint"),
                row.getOffsetDateTime("signed_at").toInstant());
    }
}
