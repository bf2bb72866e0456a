package io.heirloom.journal.subject;

import static io.heirloom.wire.problem.CommonProblem.UNAVAILABLE;

import io.heirloom.journal.JournalConfig;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The key database. Each statement stands for itself: what is made or destroyed here is so whatever becomes of the caller's transaction. */
@ApplicationScoped
class KeyStore {

    private static final String FIND = "select subject, wrapped from subject_key where subject = any($1)";
    // In one order, so that two that make the same keys wait for each other and not in a circle.
    private static final String MAKE = """
            insert into subject_key (subject, wrapped)
            select subject, wrapped from unnest($1::text[], $2::bytea[]) as made (subject, wrapped) order by subject
            on conflict (subject) do nothing""";
    private static final String SHRED = """
            insert into subject_key (subject, destroyed_at)
            select subject, $2 from unnest($1::text[]) as gone (subject) order by subject
            on conflict (subject) do update set wrapped = null, destroyed_at = excluded.destroyed_at
            where subject_key.destroyed_at is null""";
    private static final String LIVING =
            "select subject from subject_key where subject = any($1) and wrapped is not null";
    private static final String UNDER_FORMER = """
            select subject, wrapped from subject_key
            where wrapped is not null and substr(wrapped, 1, $2) <> $1 order by subject limit $3""";
    private static final String REWRAP = """
            update subject_key set wrapped = renewed.after
            from unnest($1::text[], $2::bytea[], $3::bytea[]) as renewed (subject, before, after)
            where subject_key.subject = renewed.subject and subject_key.wrapped = renewed.before""";

    private final Pool pool;

    private final Duration patience;

    KeyStore(@ReactiveDataSource("keys") Pool pool, JournalConfig config) {
        this.pool = pool;
        this.patience = config.keyDatabasePatience();
    }

    /** The wrapped keys that were ever made; empty for those destroyed. */
    Uni<Map<SubjectId, Optional<byte[]>>> find(Collection<SubjectId> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return ask(FIND, Tuple.tuple().addArrayOfString(names(subjects))).map(rows -> {
            Map<SubjectId, Optional<byte[]>> found = new HashMap<>();
            rows.forEach(row -> found.put(
                    new SubjectId(row.getString("subject")),
                    Optional.ofNullable(row.getBuffer("wrapped")).map(bytes -> bytes.getBytes())));
            return found;
        });
    }

    /** Keeps these keys, each unless the subject has or had one. */
    Uni<Void> make(Map<SubjectId, byte[]> wrapped) {
        List<SubjectId> subjects = List.copyOf(wrapped.keySet());
        return ask(MAKE, Tuple.tuple().addArrayOfString(names(subjects)).addValue(buffers(subjects, wrapped)))
                .replaceWithVoid();
    }

    Uni<Void> shred(Collection<SubjectId> subjects, Instant now) {
        return ask(SHRED, Tuple.tuple().addArrayOfString(names(subjects)).addOffsetDateTime(at(now)))
                .replaceWithVoid();
    }

    /** Those of the subjects that have a key. */
    Uni<List<SubjectId>> living(Collection<SubjectId> subjects) {
        return ask(LIVING, Tuple.tuple().addArrayOfString(names(subjects)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new SubjectId(row.getString("subject")))
                        .toList());
    }

    /** Some of the keys that are not wrapped under the key that begins their bytes so. */
    Uni<Map<SubjectId, byte[]>> underFormer(byte[] header, int most) {
        return ask(UNDER_FORMER, Tuple.of(Buffer.buffer(header), header.length, most))
                .map(KeyStore::wrapped);
    }

    Uni<Void> rewrap(Map<SubjectId, byte[]> before, Map<SubjectId, byte[]> after) {
        List<SubjectId> subjects = List.copyOf(after.keySet());
        return ask(
                        REWRAP,
                        Tuple.tuple()
                                .addArrayOfString(names(subjects))
                                .addValue(buffers(subjects, before))
                                .addValue(buffers(subjects, after)))
                .replaceWithVoid();
    }

    /** A database that is away, or silent, is said to be so; on the caller's context, to which her transaction is bound. */
    private Uni<RowSet<Row>> ask(String sql, Tuple values) {
        Context context = Vertx.currentContext();
        return pool.preparedQuery(sql)
                .execute(values)
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure(e -> e instanceof TimeoutException || e instanceof IOException)
                .recoverWithUni(e -> Uni.createFrom()
                        .<RowSet<Row>>failure(UNAVAILABLE.because("the key database", e))
                        .emitOn(task -> context.runOnContext(_ -> task.run())));
    }

    private static Map<SubjectId, byte[]> wrapped(RowSet<Row> rows) {
        Map<SubjectId, byte[]> found = new HashMap<>();
        rows.forEach(row -> found.put(
                new SubjectId(row.getString("subject")),
                row.getBuffer("wrapped").getBytes()));
        return found;
    }

    private static String[] names(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::value).toArray(String[]::new);
    }

    private static Buffer[] buffers(List<SubjectId> subjects, Map<SubjectId, byte[]> bytes) {
        return subjects.stream()
                .map(subject -> Buffer.buffer(bytes.get(subject)))
                .toArray(Buffer[]::new);
    }

    private static OffsetDateTime at(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }
}
