package io.heirloom.journal.idempotency;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.FlushMode;

/** What is kept to answer a caller's repeated writes: it tells what she wrote, and a hash of it. */
@ApplicationScoped
public class StoredAnswers {

    private static final String FORGET = "delete from journal_idempotent_write where caller = :caller";

    /** In the caller's transaction. A write of hers that is repeated afterwards is a new one. */
    public Uni<Void> forget(UUID caller) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setFlushMode(FlushMode.MANUAL)
                        .setParameter("caller", caller)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
