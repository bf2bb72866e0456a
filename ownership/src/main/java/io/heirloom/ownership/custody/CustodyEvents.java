package io.heirloom.ownership.custody;

import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.ownership.title.Holding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the journal keeps of custody. */
@ApplicationScoped
class CustodyEvents {

    private final Journal journal;

    CustodyEvents(Journal journal) {
        this.journal = journal;
    }

    Uni<Void> handedOver(Custody custody, Holding holding, Actor actor) {
        EventDraft draft = draft("custody.handed-over", custody, holding)
                .fact("purpose", custody.purpose.name())
                .fact("custodian", custody.custodian().asFact())
                .internal("titleHolder", holding.holder().asFact())
                .by(actor);
        if (holding.holder().isPerson()) {
            draft = draft.about(holding.holder().subject(), Map.of("role", "title-holder"));
        }
        return journal.appendSparingErased(draft).replaceWithVoid();
    }

    Uni<Void> returned(Custody custody, Holding holding, Actor actor) {
        return journal.append(draft("custody.returned", custody, holding).by(actor))
                .replaceWithVoid();
    }

    private static EventDraft draft(String type, Custody custody, Holding holding) {
        return EventDraft.of(type, LeafClass.OWNERSHIP, custody.itemId)
                .keyedBy(SubjectId.brand(holding.brandId()))
                .fact("custodyId", custody.id.toString())
                .fact("itemId", custody.itemId.toString());
    }
}
