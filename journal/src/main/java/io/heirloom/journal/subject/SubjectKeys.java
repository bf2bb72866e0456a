package io.heirloom.journal.subject;

import static io.heirloom.journal.subject.SubjectProblem.SUBJECT_ERASED;

import io.heirloom.journal.event.SubjectId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The keys of persons, brands, dealers and recipients: 32 random bytes each, wrapped by the key-encryption key, made when first needed.
 * A destroyed key stays destroyed; nothing makes another for the same subject. Joins the caller's transaction, or opens one.
 */
@ApplicationScoped
public class SubjectKeys {

    private static final String MAKE = """
            insert into journal_subject_key (subject, wrapped) values (:subject, :wrapped)
            on conflict (subject) do nothing""";
    private static final String DESTROY = """
            insert into journal_subject_key (subject, destroyed_at) values (:subject, :now)
            on conflict (subject) do update set wrapped = null, destroyed_at = excluded.destroyed_at
            where journal_subject_key.destroyed_at is null""";

    private final KeyEncryption keyEncryption;
    private final Clock clock;

    SubjectKeys(KeyEncryption keyEncryption, Clock clock) {
        this.keyEncryption = keyEncryption;
        this.clock = clock;
    }

    /** Encrypts under the subject's key. The context, such as {@code vault/3}, must be given again to decrypt. */
    @WithTransaction
    public Uni<byte[]> encrypt(SubjectId subject, String context, byte[] plain) {
        return keys(List.of(subject)).map(keys -> keys.get(subject).encrypt(context, plain));
    }

    /** Empty when the key was destroyed, never existed, or does not fit context and bytes. */
    @WithTransaction
    public Uni<Optional<byte[]>> decrypt(SubjectId subject, String context, byte[] encrypted) {
        return existing(List.of(subject))
                .map(keys -> Optional.ofNullable(keys.get(subject)).flatMap(key -> key.decrypt(context, encrypted)));
    }

    /** Destroys the key for ever. What it encrypted can never be read again; commitments made with it stay. */
    @WithTransaction
    public Uni<Void> destroy(SubjectId subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DESTROY)
                        .setFlushMode(FlushMode.MANUAL)
                        .setParameter("subject", subject.value())
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The keys of all these subjects; made where there is none; refused as {@code subject-erased} where one was destroyed. */
    @WithTransaction
    public Uni<Map<SubjectId, SubjectKey>> keys(Collection<SubjectId> subjects) {
        Set<SubjectId> asked = Set.copyOf(subjects);
        return rows(asked).chain(found -> {
            Set<SubjectId> absent = new LinkedHashSet<>(asked);
            found.forEach(row -> absent.remove(new SubjectId(row.subject)));
            return absent.isEmpty()
                    ? Uni.createFrom().item(opened(found, true))
                    : make(absent).chain(() -> rows(asked)).map(rows -> opened(rows, true));
        });
    }

    /** The keys that exist, without those destroyed or never made. */
    @WithTransaction
    public Uni<Map<SubjectId, SubjectKey>> existing(Collection<SubjectId> subjects) {
        return rows(Set.copyOf(subjects)).map(rows -> opened(rows, false));
    }

    /** Those of the subjects whose keys were destroyed. */
    @WithTransaction
    public Uni<Set<SubjectId>> erased(Collection<SubjectId> subjects) {
        return rows(Set.copyOf(subjects)).map(rows -> rows.stream()
                .filter(row -> row.wrapped == null)
                .map(row -> new SubjectId(row.subject))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Uni<List<SubjectKeyRow>> rows(Set<SubjectId> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        // A projection, not entities: a key destroyed in this session must not be answered from its first-level cache.
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select k.subject, k.wrapped from SubjectKeyRow k where any_of(k.subject, :subjects)",
                                Object[].class)
                        .setFlushMode(FlushMode.MANUAL)
                        .setParameter(
                                "subjects",
                                subjects.stream().map(SubjectId::value).toArray(String[]::new))
                        .getResultList())
                .map(rows -> rows.stream().map(SubjectKeyRow::of).toList());
    }

    /** In one order, so that two transactions that make the same keys cannot deadlock. */
    private Uni<Void> make(Set<SubjectId> subjects) {
        Uni<Mutiny.Session> chain = Panache.getSession();
        for (String subject :
                new TreeSet<>(subjects.stream().map(SubjectId::value).toList())) {
            byte[] wrapped = keyEncryption.wrap(context(subject), keyEncryption.randomKey());
            chain = chain.call(session -> session.createNativeQuery(MAKE)
                    .setFlushMode(FlushMode.MANUAL)
                    .setParameter("subject", subject)
                    .setParameter("wrapped", wrapped)
                    .executeUpdate());
        }
        return chain.replaceWithVoid();
    }

    private Map<SubjectId, SubjectKey> opened(List<SubjectKeyRow> rows, boolean required) {
        Map<SubjectId, SubjectKey> keys = new HashMap<>();
        for (SubjectKeyRow row : rows) {
            if (row.wrapped != null) {
                SubjectId subject = new SubjectId(row.subject);
                keys.put(subject, new SubjectKey(subject, keyEncryption.unwrap(context(row.subject), row.wrapped)));
            } else if (required) {
                throw SUBJECT_ERASED.because();
            }
        }
        return keys;
    }

    private static String context(String subject) {
        return "subject/" + subject;
    }
}
