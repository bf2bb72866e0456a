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
    // What waits for its head to be published is newer than what has its place.
    private static final String READ_NEWEST = """
            select prefix, body from waiting_index_page where log = $1 and prefix = any($2)
            union all
            select prefix, body from index_page where log = $1 and prefix = any($2)
                and not exists (select from waiting_index_page newer
                    where newer.log = index_page.log and newer.prefix = index_page.prefix)
            """;
    private static final String COUNT = "select count(*) from index_page where log = $1";
    private static final String WRITE = """
            insert into %s (log, prefix, body)
            select $1, prefix, body from unnest($2::text[], $3::bytea[]) as changed (prefix, body)
            on conflict (log, prefix) do update set body = excluded.body
            """;
    private static final String WRITE_PLACED = WRITE.formatted("index_page");
    private static final String WRITE_WAITING = WRITE.formatted("waiting_index_page");
    private static final String PLACE = """
            with placed as (delete from waiting_index_page where log = $1 returning prefix, body)
            insert into index_page (log, prefix, body) select $1, prefix, body from placed
            on conflict (log, prefix) do update set body = excluded.body
            """;

    /** Pages as the world sees them. */
    public Uni<Map<PageId, byte[]>> read(SqlClient client, int log, Collection<PageId> wanted) {
        return read(client, READ, log, wanted);
    }

    private static Uni<Map<PageId, byte[]>> read(SqlClient client, String query, int log, Collection<PageId> wanted) {
        String[] prefixes = wanted.stream().map(PageId::prefix).toArray(String[]::new);
        return client.preparedQuery(query).execute(Tuple.of(log, prefixes)).map(rows -> {
            Map<PageId, byte[]> pages = new HashMap<>();
            rows.forEach(row -> pages.put(
                    new PageId(row.getString("prefix")), row.getBuffer("body").getBytes()));
            return pages;
        });
    }

    public Uni<Long> count(SqlClient client, int log) {
        return client.preparedQuery(COUNT)
                .execute(Tuple.of(log))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Reads a part of a tree to its leaves; fails with {@link DamagedPageException} where a page is not the one that was signed. */
    public Uni<Void> walk(SqlClient client, int log, PageWalk walk) {
        Map<PageId, byte[]> wanted = walk.wanted();
        return wanted.isEmpty()
                ? Uni.createFrom().voidItem()
                : read(client, log, wanted.keySet()).invoke(walk::read).chain(() -> walk(client, log, walk));
    }

    /** An edit with every page read that these entries will touch, one query a level. */
    public Uni<PageEdit> open(SqlClient client, int log, List<PrefixEntry> entries, byte[] root) {
        var edit = new PageEdit(entries.stream().map(PrefixEntry::key).toList(), root);
        return readAll(client, log, edit);
    }

    /** @param waits whether the world must not see them before {@link #place} */
    public Uni<Void> write(SqlConnection transaction, int log, PageEdit edit, boolean waits) {
        Map<PageId, byte[]> changed = edit.changed();
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<PageId> ids = List.copyOf(changed.keySet());
        String[] prefixes = ids.stream().map(PageId::prefix).toArray(String[]::new);
        Buffer[] bodies = ids.stream().map(id -> Buffer.buffer(changed.get(id))).toArray(Buffer[]::new);
        return transaction
                .preparedQuery(waits ? WRITE_WAITING : WRITE_PLACED)
                .execute(Tuple.of(log, prefixes, bodies))
                .replaceWithVoid();
    }

    /** The pages of the head that is published now. */
    public Uni<Void> place(SqlConnection transaction, int log) {
        return transaction.preparedQuery(PLACE).execute(Tuple.of(log)).replaceWithVoid();
    }

    private Uni<PageEdit> readAll(SqlClient client, int log, PageEdit edit) {
        Map<PageId, byte[]> wanted = edit.wanted();
        return wanted.isEmpty()
                ? Uni.createFrom().item(edit)
                : read(client, READ_NEWEST, log, wanted.keySet())
                        .invoke(stored -> edit.read(wanted, stored))
                        .chain(() -> readAll(client, log, edit));
    }
}
