package io.heirloom.ledger.index.page;

import io.heirloom.tlog.prefix.PrefixEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages of the prefix trees. */
@ApplicationScoped
public class PageRepository {

    private static final String READ = "select prefix, body from index_page where log = $1 and prefix = any($2)";
    private static final String WRITE = """
            insert into index_page (log, prefix, body)
            select $1, prefix, body from unnest($2::text[], $3::bytea[]) as changed (prefix, body)
            on conflict (log, prefix) do update set body = excluded.body
            """;

    public Uni<Map<PageId, byte[]>> read(SqlClient client, int log, Collection<PageId> wanted) {
        String[] prefixes = wanted.stream().map(PageId::prefix).toArray(String[]::new);
        return client.preparedQuery(READ).execute(Tuple.of(log, prefixes)).map(rows -> {
            Map<PageId, byte[]> pages = new HashMap<>();
            rows.forEach(row -> pages.put(
                    new PageId(row.getString("prefix")), row.getBuffer("body").getBytes()));
            return pages;
        });
    }

    /** An edit with every page read that these entries will touch, one query a level. */
    public Uni<PageEdit> open(SqlClient client, int log, List<PrefixEntry> entries, byte[] root) {
        var edit = new PageEdit(entries.stream().map(PrefixEntry::key).toList(), root);
        return readAll(client, log, edit);
    }

    public Uni<Void> write(SqlConnection transaction, int log, PageEdit edit) {
        Map<PageId, byte[]> changed = edit.changed();
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<PageId> ids = List.copyOf(changed.keySet());
        String[] prefixes = ids.stream().map(PageId::prefix).toArray(String[]::new);
        Buffer[] bodies = ids.stream().map(id -> Buffer.buffer(changed.get(id))).toArray(Buffer[]::new);
        return transaction
                .preparedQuery(WRITE)
                .execute(Tuple.of(log, prefixes, bodies))
                .replaceWithVoid();
    }

    private Uni<PageEdit> readAll(SqlClient client, int log, PageEdit edit) {
        Map<PageId, byte[]> wanted = edit.wanted();
        return wanted.isEmpty()
                ? Uni.createFrom().item(edit)
                : read(client, log, wanted.keySet())
                        .invoke(stored -> edit.read(wanted, stored))
                        .chain(() -> readAll(client, log, edit));
    }
}
