package io.heirloom.journal.subject;

import io.heirloom.journal.encryption.KeyEncryption;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Keeps the key database as it should be, some keys at a time. Harmless in several replicas at once. */
@ApplicationScoped
public class KeyCare {

    private static final int AT_ONCE = 500;
    private static final String FORMER =
            "select subject, wrapped from journal_subject_key where wrapped is not null order by subject limit $1";
    private static final String MOVED =
            "delete from journal_subject_key where subject = any($1) and wrapped is not null";
    private static final String GONE = """
            select subject from journal_erased_subject
            where subject > $1 and shredded_at is not null order by subject limit $2""";

    private final Pool pool;
    private final KeyStore store;
    private final KeyEncryption keyEncryption;
    private final Clock clock;

    KeyCare(Pool pool, KeyStore store, KeyEncryption keyEncryption, Clock clock) {
        this.pool = pool;
        this.store = store;
        this.keyEncryption = keyEncryption;
        this.clock = clock;
    }

    /** Destroys these keys. */
    public Uni<Void> shred(Collection<SubjectId> subjects) {
        return store.shred(subjects, clock.instant());
    }

    /** Moves keys from before they had a database of their own; answers whether there were any. */
    public Uni<Boolean> move() {
        return pool.preparedQuery(FORMER).execute(Tuple.of(AT_ONCE)).chain(rows -> {
            Map<SubjectId, byte[]> former = new HashMap<>();
            rows.forEach(row -> former.put(
                    new SubjectId(row.getString("subject")),
                    row.getBuffer("wrapped").getBytes()));
            String[] names = former.keySet().stream().map(SubjectId::value).toArray(String[]::new);
            return former.isEmpty()
                    ? Uni.createFrom().item(false)
                    : store.make(former)
                            .chain(() -> pool.preparedQuery(MOVED)
                                    .execute(Tuple.tuple().addArrayOfString(names)))
                            .replaceWith(true);
        });
    }

    /** Wraps keys anew that a former key-encryption key wrapped, so that it can be done away with; answers how many there were. */
    public Uni<Integer> renew() {
        return store.underFormer(keyEncryption.header(), AT_ONCE).chain(before -> {
            Map<SubjectId, byte[]> after = new HashMap<>();
            before.forEach((subject, wrapped) ->
                    after.put(subject, keyEncryption.rewrap(SubjectKeys.context(subject), wrapped)));
            return after.isEmpty()
                    ? Uni.createFrom().item(0)
                    : store.rewrap(before, after).replaceWith(after.size());
        });
    }

    /** Destroys again what came back: a key database restored from a backup does not know what was erased since. */
    public Uni<Void> remind() {
        return remind("");
    }

    private Uni<Void> remind(String after) {
        return pool.preparedQuery(GONE).execute(Tuple.of(after, AT_ONCE)).chain(rows -> {
            List<SubjectId> gone = StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> new SubjectId(row.getString("subject")))
                    .toList();
            if (gone.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return store.living(gone)
                    .chain(living -> living.isEmpty() ? Uni.createFrom().voidItem() : shred(living))
                    .chain(() -> remind(gone.getLast().value()));
        });
    }
}
