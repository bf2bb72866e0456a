package io.heirloom.consent.record;

import io.heirloom.consent.profile.ConsentState;
import io.heirloom.consent.standing.StandingService;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** Tells the journal: the record's id to everybody, all the rest to nobody but the owner. */
@ApplicationScoped
class Chronicle {

    private final Journal journal;
    private final StandingService standings;

    Chronicle(Journal journal, StandingService standings) {
        this.journal = journal;
        this.standings = standings;
    }

    Uni<Void> append(ConsentRecord record, String hash, Actor actor) {
        Map<String, Object> part = new TreeMap<>(Map.of(
                "recordId", record.id.toString(),
                "itemId", record.itemId.toString(),
                "purpose", record.purpose.name(),
                "recipient", record.controller().toString(),
                "categories",
                        record.categories.stream().sorted().map(Enum::name).toList(),
                "state", record.state.name(),
                "sequence", record.sequence,
                "recordHash", hash));
        return append(typeOf(record.state), record, part, actor);
    }

    Uni<Void> appendDelivery(ConsentRecord record, String noticeSha256, Actor actor) {
        Map<String, Object> part = new TreeMap<>(Map.of(
                "recordId",
                record.id.toString(),
                "noticeId",
                record.noticeId.toString(),
                "noticeVersion",
                record.noticeVersion,
                "noticeSha256",
                noticeSha256));
        return append("notice.delivered", record, part, actor);
    }

    private Uni<Void> append(String type, ConsentRecord record, Map<String, Object> part, Actor actor) {
        return standings
                .brandOf(record.itemId)
                .map(brand -> SubjectId.brand(brand.orElse(record.itemId)))
                .chain(key -> journal.appendSparingErased(EventDraft.of(type, LeafClass.CONSENT, record.itemId)
                        .keyedBy(key)
                        .fact("recordId", record.id.toString())
                        .about(SubjectId.owner(record.ownerId), part)
                        .by(actor)))
                .replaceWithVoid();
    }

    private static String typeOf(ConsentState state) {
        return switch (state) {
            case UNKNOWN, REQUESTED -> "access.requested";
            case DEFERRED -> "access.deferred";
            case REFUSED -> "access.refused";
            case GIVEN -> "consent.given";
            case RENEWED -> "consent.renewed";
            case WITHDRAWN -> "consent.withdrawn";
            case REVOKED -> "consent.revoked";
            case EXPIRED -> "consent.expired";
            case INVALIDATED -> "consent.invalidated";
        };
    }
}
