package io.heirloom.consent.accesslog;

import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.consent.standing.KnownOrganisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

record AccessEntryView(
        Instant at,
        KnownOrganisation organisation,
        String role,
        Purpose purpose,
        UUID itemId,
        List<Category> categories,
        boolean permitted,
        UUID recordId,
        String rule) {

    static AccessEntryView of(AccessEntry entry, KnownOrganisation organisation) {
        return new AccessEntryView(
                entry.at,
                organisation,
                entry.role,
                entry.purpose,
                entry.itemId,
                entry.categories.stream().sorted().toList(),
                entry.permitted,
                entry.recordId,
                entry.rule);
    }
}
