package io.heirloom.consent.profile;

import io.heirloom.consent.notice.PublishedNotice;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.PurposeTerms;
import io.heirloom.wire.caller.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All that the written record is made of. */
public record RecordFacts(
        UUID recordId,
        UUID itemId,
        String principal,
        PurposeTerms purpose,
        Scope scope,
        PublishedNotice notice,
        Instant noticeDeliveredAt,
        List<EventLine> events,
        Manner manner,
        String previousHash) {

    public RecordFacts {
        events = List.copyOf(events);
    }

    public int sequence() {
        return events.size();
    }

    /** Who may see what, and for how long. */
    public record Scope(
            Organisation controller, List<Organisation> recipients, List<Category> categories, String duration) {

        public Scope {
            recipients = List.copyOf(recipients);
            categories = List.copyOf(categories);
        }
    }
}
