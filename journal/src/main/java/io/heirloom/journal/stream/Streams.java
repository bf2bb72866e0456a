package io.heirloom.journal.stream;

import io.heirloom.journal.encryption.KeyEncryption;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Finds, makes, locks and moves streams. Statements, not entities: a stream read earlier in the session would be stale. They leave the
 * caller's pending changes alone until she flushes or commits.
 */
@ApplicationScoped
public class Streams {

    private static final int LANES = 256;
    private static final String MAKE = """
        insert into journal_stream (id, next_seq, handle_key, lane) values (:id, 0, :key, :lane)
        on conflict (id) do nothing\
        """;
    private static final String READ = "select next_seq, handle_key, head from journal_stream where id = :id";
    private static final String READ_EACH =
            "select next_seq, handle_key, head, id from journal_stream where id in (:ids)";
    private static final String LOCK = READ + " for update";
    private static final String MOVE =
            "update journal_stream set next_seq = :next, handle_key = :key, head = :head where id = :id";

    private final KeyEncryption keyEncryption;
    private final Event<EventAppended> appended;
    private final SecureRandom random = new SecureRandom();

    Streams(KeyEncryption keyEncryption, Event<EventAppended> appended) {
        this.keyEncryption = keyEncryption;
        this.appended = appended;
    }

    /** The stream, locked until the transaction ends; made when this is its first event. */
    public Uni<JournalStream> locked(UUID id) {
        return Panache.getSession()
                .chain(session -> read(session, LOCK, id).onItem().ifNull().switchTo(() -> make(session, id)
                        .chain(() -> read(session, LOCK, id))));
    }

    /** The stream as it stands, or null. */
    public Uni<JournalStream> find(UUID id) {
        return Panache.getSession().chain(session -> read(session, READ, id));
    }

    /** These streams as they stand; unknown ones are absent. */
    public Uni<Map<UUID, JournalStream>> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ_EACH, Object[].class)
                        .setFlushMode(FlushMode.MANUAL)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(columns -> JournalStream.of((UUID) columns[3], columns))
                        .collect(Collectors.toMap(JournalStream::id, Function.identity())));
    }

    /** Puts a leaf at the end; what follows stands under the given key. */
    public Uni<Void> move(JournalStream stream, byte[] leafHash, byte[] nextKey) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MOVE)
                        .setFlushMode(FlushMode.MANUAL)
                        .setParameter("next", stream.nextSeq() + 1)
                        .setParameter("key", wrapped(stream.id(), nextKey))
                        .setParameter("head", leafHash)
                        .setParameter("id", stream.id())
                        .executeUpdate())
                .invoke(() -> appended.fire(new EventAppended()))
                .replaceWithVoid();
    }

    public byte[] freshKey() {
        return keyEncryption.randomKey();
    }

    public byte[] key(JournalStream stream) {
        return keyEncryption.unwrap(context(stream.id()), stream.wrappedKey());
    }

    private Uni<JournalStream> read(Mutiny.Session session, String sql, UUID id) {
        return session.createNativeQuery(sql, Object[].class)
                .setFlushMode(FlushMode.MANUAL)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNotNull()
                .transform(columns -> JournalStream.of(id, columns));
    }

    private Uni<Integer> make(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(MAKE)
                .setFlushMode(FlushMode.MANUAL)
                .setParameter("id", id)
                .setParameter("key", wrapped(id, freshKey()))
                .setParameter("lane", random.nextInt(LANES))
                .executeUpdate();
    }

    private byte[] wrapped(UUID id, byte[] key) {
        return keyEncryption.wrap(context(id), key);
    }

    static String context(UUID stream) {
        return "stream/" + stream;
    }
}
