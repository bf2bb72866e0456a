package io.heirloom.consent.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.consent.request.AnswerService;
import io.heirloom.consent.request.WaitingRequests;
import io.heirloom.consent.standing.StandingService;
import io.heirloom.journal.consume.IncomingEvent;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What news of a title means here, inside the transaction that took it in. */
@ApplicationScoped
class TitleNews {

    private static final String OWNER = "OWNER";
    private static final long OPENING_VERSION = 0;

    private final StandingService standings;
    private final AnswerService answers;
    private final WaitingRequests waiting;
    private final Journal journal;

    TitleNews(StandingService standings, AnswerService answers, WaitingRequests waiting, Journal journal) {
        this.standings = standings;
        this.answers = answers;
        this.waiting = waiting;
        this.journal = journal;
    }

    Uni<Void> opened(IncomingEvent event) {
        return held(event, event.facts().required("holder"), OPENING_VERSION).replaceWithVoid();
    }

    Uni<Void> moved(IncomingEvent event) {
        JsonNode to = event.facts().required("to");
        long titleVersion = event.facts().required("titleVersion").asLong();
        return held(event, to, titleVersion)
                .chain(news -> news ? pass(event, to) : Uni.createFrom().voidItem());
    }

    /** What ends with the former title is recorded first: from the stream's hand-over on, its leaves are the new holder's to foretell. */
    private Uni<Void> pass(IncomingEvent event, JsonNode to) {
        UUID itemId = event.uuid("itemId");
        JsonNode from = event.facts().required("from");
        SubjectId holder = OWNER.equals(kind(to)) ? SubjectId.owner(id(to)) : SubjectId.holder(id(to));
        Uni<Void> ended = OWNER.equals(kind(from))
                ? answers.titleMoved(id(from), itemId)
                : Uni.createFrom().voidItem();
        return ended.chain(() -> standings.brandOf(itemId))
                .chain(brand -> journal.handOverStream(
                        itemId, LeafClass.CONSENT, SubjectId.brand(brand.orElse(itemId)), holder))
                .chain(() -> waiting.deliver(itemId));
    }

    private Uni<Boolean> held(IncomingEvent event, JsonNode holder, long titleVersion) {
        return standings.titleHeldBy(event.uuid("itemId"), kind(holder), id(holder), titleVersion, event.recordedAt());
    }

    private static String kind(JsonNode party) {
        return party.required("kind").asText();
    }

    private static UUID id(JsonNode party) {
        return UUID.fromString(party.required("id").asText());
    }
}
