package io.heirloom.consent.record;

import io.heirloom.consent.notice.NoticeService;
import io.heirloom.consent.notice.PublishedNotice;
import io.heirloom.consent.profile.EventLine;
import io.heirloom.consent.profile.Manner;
import io.heirloom.consent.profile.RecordFacts;
import io.heirloom.consent.pseudonym.Pseudonyms;
import io.heirloom.consent.purpose.PurposeCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what a record is written from. */
@ApplicationScoped
class FactsSource {

    private final RecordRepository records;
    private final NoticeService notices;
    private final PurposeCatalogue purposes;
    private final Pseudonyms pseudonyms;

    FactsSource(RecordRepository records, NoticeService notices, PurposeCatalogue purposes, Pseudonyms pseudonyms) {
        this.records = records;
        this.notices = notices;
        this.purposes = purposes;
        this.pseudonyms = pseudonyms;
    }

    Uni<RecordFacts> of(ConsentRecord record, EventLine line, Manner manner) {
        return notices.find(record.noticeId, record.noticeVersion).chain(notice -> records.events(record.id)
                .map(events -> facts(record, notice.orElseThrow(), lines(events, line), manner)));
    }

    private RecordFacts facts(ConsentRecord record, PublishedNotice notice, List<EventLine> lines, Manner manner) {
        return new RecordFacts(
                record.id,
                record.itemId,
                pseudonyms.of(record.controller(), record.ownerId),
                purposes.of(record.purpose),
                record.scope(),
                notice,
                record.noticeDeliveredAt,
                lines,
                manner,
                record.headHash);
    }

    private static List<EventLine> lines(List<ConsentEvent> past, EventLine last) {
        return Stream.concat(past.stream().map(ConsentEvent::line), Stream.of(last))
                .toList();
    }
}
