package io.heirloom.journal.subject;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which subjects are erased, and keys from before they had a database of their own; in the caller's transaction. */
@ApplicationScoped
class Erasures {

    // Erased before without anybody waiting for it: shredded once more, so that whoever waits now hears of it.
    private static final String ERASE = """
            insert into journal_erased_subject (subject, erased_at, erasure_id) values (:subject, :now, cast(:erasure as uuid))
            on conflict (subject) do update set erasure_id = excluded.erasure_id, shredded_at = null
            where journal_erased_subject.erasure_id is null and excluded.erasure_id is not null""";
    private static final String FORGET = "delete from journal_subject_key where subject = :subject";
    private static final String KNOWN = """
            select subject, null as wrapped from journal_erased_subject where subject = any(:subjects)
            union all
            select subject, wrapped from journal_subject_key where subject = any(:subjects) and wrapped is not null""";

    /** @param former wrapped keys that have not moved yet */
    record Known(Set<SubjectId> erased, Map<SubjectId, byte[]> former) {}

    /** @param erasureId null where nobody waits to hear of it */
    Uni<Void> erase(SubjectId subject, UUID erasureId, Instant now) {
        return Panache.getSession()
                .chain(session -> statement(session, ERASE, subject)
                        .setParameter("now", now)
                        .setParameter("erasure", erasureId == null ? null : erasureId.toString())
                        .executeUpdate()
                        .chain(() -> statement(session, FORGET, subject).executeUpdate()))
                .replaceWithVoid();
    }

    /** A statement, not entities: what was erased in this session must be seen in it. */
    Uni<Known> of(Collection<SubjectId> subjects) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOWN, Object[].class)
                        .setFlushMode(FlushMode.MANUAL)
                        .setParameter(
                                "subjects",
                                subjects.stream().map(SubjectId::value).toArray(String[]::new))
                        .getResultList())
                .map(rows -> {
                    Set<SubjectId> erased = new HashSet<>();
                    Map<SubjectId, byte[]> former = new HashMap<>();
                    for (Object[] row : rows) {
                        SubjectId subject = new SubjectId((String) row[0]);
                        if (row[1] == null) {
                            erased.add(subject);
                        } else {
                            former.put(subject, (byte[]) row[1]);
                        }
                    }
                    return new Known(erased, former);
                });
    }

    private static Mutiny.MutationQuery statement(Mutiny.Session session, String sql, SubjectId subject) {
        return session.createNativeQuery(sql).setFlushMode(FlushMode.MANUAL).setParameter("subject", subject.value());
    }
}
