package io.heirloom.journal.erasure;

import io.heirloom.journal.consume.IncomingEvent;
import io.heirloom.journal.idempotency.StoredAnswers;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What every service does when an owner is erased, in the caller's transaction; its acknowledgement follows when the key is gone. */
@ApplicationScoped
public class OwnerErasures {

    /** The event by which {@code ownership} asks the others for it. */
    public static final String ERASED = "owner.erased";

    private final SubjectKeys keys;
    private final StoredAnswers answers;

    OwnerErasures(SubjectKeys keys, StoredAnswers answers) {
        this.keys = keys;
        this.answers = answers;
    }

    public Uni<Void> carryOut(IncomingEvent event) {
        return carryOut(event.uuid("ownerId"), event.uuid("erasureId"));
    }

    public Uni<Void> carryOut(UUID ownerId, UUID erasureId) {
        return answers.forget(ownerId).chain(() -> keys.destroy(SubjectId.owner(ownerId), erasureId));
    }
}
