package io.heirloom.journal.erasure;

import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.KeyCare;
import io.heirloom.journal.subject.SubjectId;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Destroys the keys of erased subjects, then tells the log of those whose erasure waits for it. */
@ApplicationScoped
public class Shredder {

    private static final int AT_ONCE = 100;
    /** The event that says so. */
    public static final String ACKNOWLEDGED = "erasure.acknowledged";

    private static final String WAITING = """
            select subject, erasure_id from journal_erased_subject
            where shredded_at is null order by erased_at, subject limit :most for update skip locked""";
    private static final String SHREDDED =
            "update journal_erased_subject set shredded_at = :now where subject = any(:subjects)";

    private final KeyCare keys;
    private final Journal journal;
    private final List<ErasureWatcher> watchers;
    private final Clock clock;

    Shredder(KeyCare keys, Journal journal, @All List<ErasureWatcher> watchers, Clock clock) {
        this.watchers = List.copyOf(watchers);
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keys first, then what says so: a crash between the two destroys again what is gone, and tells once. */
    @WithTransaction
    public Uni<Void> shred() {
        return Panache.getSession().chain(session -> session.createNativeQuery(WAITING, Object[].class)
                .setParameter("most", AT_ONCE)
                .getResultList()
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().voidItem() : shred(session, rows)));
    }

    private Uni<Void> shred(Mutiny.Session session, List<Object[]> rows) {
        List<String> subjects = rows.stream().map(row -> (String) row[0]).toList();
        List<UUID> erasures = rows.stream()
                .filter(row -> row[1] != null)
                .map(row -> (UUID) row[1])
                .distinct()
                .sorted()
                .toList();
        return keys.shred(subjects.stream().map(SubjectId::new).toList())
                .chain(() -> session.createNativeQuery(SHREDDED)
                        .setParameter("now", clock.instant())
                        .setParameter("subjects", subjects.toArray(String[]::new))
                        .executeUpdate())
                .chain(() -> acknowledge(erasures));
    }

    private Uni<Void> acknowledge(List<UUID> erasures) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (UUID erasure : erasures) {
            EventDraft draft = EventDraft.of(ACKNOWLEDGED, LeafClass.CONSENT, erasure)
                    .keyedBy(SubjectId.erasure(erasure))
                    .fact("erasureId", erasure.toString())
                    .by(Actor.system());
            told = told.chain(() -> journal.append(draft)).replaceWithVoid();
            for (ErasureWatcher watcher : watchers) {
                told = told.chain(() -> watcher.acknowledged(erasure));
            }
        }
        return told;
    }
}
