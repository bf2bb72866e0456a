package io.heirloom.consent.record;

import io.heirloom.consent.profile.ConsentState;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.consent.standing.KnownOrganisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A decision at a glance, for the owner. */
public record ConsentView(
        UUID id,
        UUID itemId,
        Purpose purpose,
        KnownOrganisation organisation,
        List<Category> categories,
        ConsentState state,
        Instant givenAt,
        Instant validUntil,
        Instant endedAt,
        Instant lastUsedAt,
        int sequence) {

    static ConsentView of(ConsentRecord record, KnownOrganisation organisation, Instant lastUsedAt, Instant now) {
        return new ConsentView(
                record.id,
                record.itemId,
                record.purpose,
                organisation,
                record.categories.stream().sorted().toList(),
                record.stateAt(now),
                record.givenAt,
                record.validUntil,
                record.endedAt,
                lastUsedAt,
                record.sequence);
    }
}
