package io.heirloom.journal.idempotency;

import static io.heirloom.journal.idempotency.IdempotencyProblem.IDEMPOTENCY_KEY_IN_USE;
import static io.heirloom.journal.idempotency.IdempotencyProblem.IDEMPOTENCY_KEY_MALFORMED;
import static io.heirloom.journal.idempotency.IdempotencyProblem.IDEMPOTENCY_KEY_MISSING;
import static io.heirloom.journal.idempotency.IdempotencyProblem.IDEMPOTENCY_KEY_REUSED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.heirloom.journal.JournalConfig;
import io.heirloom.journal.canonical.CanonicalJson;
import io.heirloom.journal.encryption.KeyEncryption;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes a write safe to repeat. The key is bound to the caller and to the hash of operation and payload; answer and effect are stored in
 * one transaction, so a crash leaves both or neither. Both are kept sealed: the database tells neither what was written nor, by trying,
 * what might have been. A refused write stores nothing and may be tried again.
 */
@ApplicationScoped
public class IdempotentWrites {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");
    private static final String CLAIM = "select pg_try_advisory_xact_lock(hashtextextended(:claim, 0))";

    private final JournalConfig config;
    private final KeyEncryption keyEncryption;
    private final ObjectMapper mapper;
    private final Clock clock;

    IdempotentWrites(JournalConfig config, KeyEncryption keyEncryption, ObjectMapper mapper, Clock clock) {
        this.config = config;
        this.keyEncryption = keyEncryption;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Does the work once, in one transaction with all that it writes, and answers the same for every repetition.
     *
     * @param key the {@code Idempotency-Key} header, null when missing
     * @param operation stable name of the write, with its path parameters, such as {@code retire-item/<id>}
     * @param payload the request record, or null
     */
    @WithTransaction
    public <T> Uni<T> once(
            Caller caller, String key, String operation, Object payload, Class<T> answer, Supplier<Uni<T>> work) {
        if (key == null || key.isBlank()) {
            throw IDEMPOTENCY_KEY_MISSING.because();
        }
        if (!PRINTABLE.matcher(key).matches()) {
            throw IDEMPOTENCY_KEY_MALFORMED.because();
        }
        IdempotentWrite.Key id = new IdempotentWrite.Key(caller.ownerId(), key);
        byte[] hash = CanonicalJson.sha256(payload == null ? List.of(operation) : List.of(operation, payload));
        return Panache.getSession().call(session -> claim(session, id)).chain(session -> stored(session, id)
                .chain(found -> {
                    if (found == null) {
                        return work.get().call(result -> store(session, id, hash, result));
                    }
                    return replay(found, hash, answer);
                }));
    }

    private static Uni<Void> claim(Mutiny.Session session, IdempotentWrite.Key id) {
        return session.createNativeQuery(CLAIM, Boolean.class)
                .setParameter("claim", id.caller() + "/" + id.key())
                .getSingleResult()
                .invoke(claimed -> {
                    if (!claimed) {
                        throw IDEMPOTENCY_KEY_IN_USE.because();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<IdempotentWrite> stored(Mutiny.Session session, IdempotentWrite.Key id) {
        return session.find(IdempotentWrite.class, id).chain(found -> {
            boolean expired = found != null
                    && found.createdAt.plus(config.idempotencyRetention()).isBefore(clock.instant());
            return expired
                    ? session.remove(found).chain(session::flush).replaceWith((IdempotentWrite) null)
                    : Uni.createFrom().item(found);
        });
    }

    private <T> Uni<T> replay(IdempotentWrite found, byte[] hash, Class<T> answer) {
        String context = found.context();
        if (!keyEncryption.isMac(context, hash, found.payloadHash)) {
            throw IDEMPOTENCY_KEY_REUSED.because();
        }
        try {
            byte[] opened = keyEncryption.unwrap(context, Base64.getDecoder().decode(found.answer));
            T stored = answers(answer).readValue(opened);
            return Uni.createFrom().item(stored);
        } catch (IOException e) {
            throw new IllegalStateException("A stored answer does not read as " + answer.getSimpleName(), e);
        }
    }

    /** What stands there and is not known here was computed, or written by a version that knew more: the rest is the same answer. */
    private ObjectReader answers(Class<?> answer) {
        return mapper.readerFor(answer).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private <T> Uni<Void> store(Mutiny.Session session, IdempotentWrite.Key id, byte[] hash, T result) {
        try {
            byte[] sealed = keyEncryption.wrap(id.context(), mapper.writeValueAsBytes(result));
            return session.persist(new IdempotentWrite(
                    id,
                    keyEncryption.mac(id.context(), hash),
                    Base64.getEncoder().encodeToString(sealed),
                    clock.instant()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be stored as JSON", e);
        }
    }
}
