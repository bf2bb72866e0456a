package io.heirloom.journal.subject;

import static io.heirloom.journal.subject.SubjectProblem.SUBJECT_ERASED;

import io.heirloom.journal.encryption.KeyEncryption;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The keys of persons, brands, dealers and recipients: 32 random bytes each, wrapped by the key-encryption key, kept in a database of their
 * own, made when first needed. An erasure is part of the caller's transaction, or of one opened for it, and in force with it; the key itself
 * is destroyed right after. Nothing makes another for the same subject.
 */
@ApplicationScoped
public class SubjectKeys {

    private final KeyEncryption keyEncryption;
    private final KeyStore store;
    private final Erasures erasures;
    private final Clock clock;

    SubjectKeys(KeyEncryption keyEncryption, KeyStore store, Erasures erasures, Clock clock) {
        this.keyEncryption = keyEncryption;
        this.store = store;
        this.erasures = erasures;
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

    /** Erases the subject for ever: what its key encrypted can never be read again; commitments made with it stay. */
    @WithTransaction
    public Uni<Void> destroy(SubjectId subject) {
        return erasures.erase(subject, null, clock.instant());
    }

    /** As {@link #destroy}, because of an erasure that is carried out in several services: the log is told when the key is gone. */
    @WithTransaction
    public Uni<Void> destroy(SubjectId subject, UUID erasureId) {
        return erasures.erase(subject, erasureId, clock.instant());
    }

    /** The keys of all these subjects; made where there is none; refused as {@code subject-erased} where one was destroyed. */
    @WithTransaction
    public Uni<Map<SubjectId, SubjectKey>> keys(Collection<SubjectId> subjects) {
        Set<SubjectId> asked = Set.copyOf(subjects);
        return find(asked)
                .chain(found -> {
                    Map<SubjectId, byte[]> absent = new HashMap<>();
                    asked.stream()
                            .filter(subject -> !found.containsKey(subject))
                            .forEach(subject -> absent.put(subject, fresh(subject)));
                    return absent.isEmpty()
                            ? Uni.createFrom().item(found)
                            : store.make(absent).chain(() -> find(asked));
                })
                .map(found -> opened(found, true));
    }

    /** The keys that exist, without those destroyed or never made. */
    @WithTransaction
    public Uni<Map<SubjectId, SubjectKey>> existing(Collection<SubjectId> subjects) {
        return find(Set.copyOf(subjects)).map(found -> opened(found, false));
    }

    /** Those of the subjects that are erased. */
    @WithTransaction
    public Uni<Set<SubjectId>> erased(Collection<SubjectId> subjects) {
        return find(Set.copyOf(subjects)).map(found -> found.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** By subject, empty where erased; absent where there never was a key. */
    private Uni<Map<SubjectId, Optional<byte[]>>> find(Set<SubjectId> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Uni.combine()
                .all()
                .unis(erasures.of(subjects), store.find(subjects))
                .with((known, stored) -> {
                    Map<SubjectId, Optional<byte[]>> found = new HashMap<>();
                    known.former().forEach((subject, wrapped) -> found.put(subject, Optional.of(wrapped)));
                    found.putAll(stored);
                    known.erased().forEach(subject -> found.put(subject, Optional.empty()));
                    return found;
                });
    }

    private byte[] fresh(SubjectId subject) {
        return keyEncryption.wrap(context(subject), keyEncryption.randomKey());
    }

    private Map<SubjectId, SubjectKey> opened(Map<SubjectId, Optional<byte[]>> found, boolean required) {
        Map<SubjectId, SubjectKey> keys = new HashMap<>();
        found.forEach((subject, wrapped) -> {
            if (wrapped.isPresent()) {
                keys.put(subject, new SubjectKey(subject, keyEncryption.unwrap(context(subject), wrapped.get())));
            } else if (required) {
                throw SUBJECT_ERASED.because();
            }
        });
        return keys;
    }

    static String context(SubjectId subject) {
        return "subject/" + subject;
    }
}
