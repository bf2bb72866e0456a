package io.heirloom.ownership.erasure;

import io.heirloom.journal.erasure.OwnerErasures;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What the journal keeps of an erasure: that there was one. Whose it was is told to the other services only. */
@ApplicationScoped
class ErasureEvents {

    private final Journal journal;

    ErasureEvents(Journal journal) {
        this.journal = journal;
    }

    Uni<Void> asked(Erasure erasure, Actor actor) {
        return journal.append(EventDraft.of(OwnerErasures.ERASED, LeafClass.CONSENT, erasure.id)
                        .keyedBy(SubjectId.erasure(erasure.id))
                        .fact("erasureId", erasure.id.toString())
                        .fact("askedBy", erasure.askedBy.name())
                        .internal("ownerId", erasure.ownerId.toString())
                        .by(actor))
                .replaceWithVoid();
    }
}
