package io.heirloom.ownership.loss;

import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.ownership.title.Holding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the journal keeps of a loss: level and country for everybody concerned, the words in the title holder's part. */
@ApplicationScoped
class LossEvents {

    private final Journal journal;

    LossEvents(Journal journal) {
        this.journal = journal;
    }

    Uni<Void> reported(LossReport report, Holding holding, Narrative narrative, Actor actor) {
        return append("loss.reported", report, holding, narrative, actor);
    }

    Uni<Void> escalated(LossReport report, Holding holding, Narrative narrative, Actor actor) {
        return append("loss.escalated", report, holding, narrative, actor);
    }

    Uni<Void> lifted(LossReport report, Holding holding, String reason, Actor actor) {
        EventDraft draft = draft("loss.lifted", report, holding).by(actor);
        if (holding.holder().isPerson()) {
            draft = draft.about(holding.holder().subject(), Map.of("reason", reason));
        }
        return journal.appendSparingErased(draft).replaceWithVoid();
    }

    private Uni<Void> append(String type, LossReport report, Holding holding, Narrative narrative, Actor actor) {
        EventDraft draft = draft(type, report, holding)
                .fact("level", report.level.name())
                .fact("jurisdiction", report.jurisdiction)
                .by(actor);
        if (holding.holder().isPerson()) {
            draft = draft.about(holding.holder().subject(), payload(report, narrative));
        }
        return journal.appendSparingErased(draft).replaceWithVoid();
    }

    private static EventDraft draft(String type, LossReport report, Holding holding) {
        return EventDraft.of(type, LeafClass.THEFT, report.itemId)
                .keyedBy(SubjectId.brand(holding.brandId()))
                .fact("reportId", report.id.toString())
                .fact("itemId", report.itemId.toString());
    }

    private static Map<String, Object> payload(LossReport report, Narrative narrative) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("lostOn", report.lostOn.toString());
        putIfTold(payload, "place", narrative.place());
        putIfTold(payload, "policeReference", narrative.policeReference());
        putIfTold(payload, "statement", narrative.statement());
        return payload;
    }

    private static void putIfTold(Map<String, Object> payload, String key, String text) {
        if (text != null) {
            payload.put(key, text);
        }
    }
}
