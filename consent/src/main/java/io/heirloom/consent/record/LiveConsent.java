package io.heirloom.consent.record;

import io.heirloom.consent.profile.ConsentState;
import io.heirloom.consent.purpose.Category;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What a decision has to know of a record; read under a lock that a withdrawal has to wait for. */
public record LiveConsent(
        UUID recordId,
        UUID ownerId,
        UUID itemId,
        Set<Category> categories,
        ConsentState state,
        Instant noticeDeliveredAt,
        Instant givenAt,
        int sequence) {

    public LiveConsent {
        categories = Set.copyOf(categories);
    }

    static LiveConsent of(ConsentRecord record, Instant now) {
        return new LiveConsent(
                record.id,
                record.ownerId,
                record.itemId,
                record.categories,
                record.stateAt(now),
                record.noticeDeliveredAt,
                record.givenAt,
                record.sequence);
    }

    /** The notice came first, then the decision; any other order counts as no notice. */
    public boolean noticeWasDelivered() {
        return noticeDeliveredAt != null && givenAt != null && !noticeDeliveredAt.isAfter(givenAt);
    }
}
