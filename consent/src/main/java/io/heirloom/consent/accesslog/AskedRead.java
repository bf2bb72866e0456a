package io.heirloom.consent.accesslog;

import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.wire.caller.Organisation;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One line of the log: what was asked about one owner and piece, and how it was decided. */
public record AskedRead(UUID ownerId, UUID itemId, Set<Category> categories, Reader reader, Verdict verdict) {

    public AskedRead {
        categories = Set.copyOf(categories);
    }

    /** Who asked, when and why. */
    public record Reader(UUID id, Optional<Organisation> organisation, String role, Purpose purpose, Instant at) {}

    /** @param recordId null where no record was relied on */
    public record Verdict(boolean permitted, String rule, String policyVersion, UUID recordId, Integer sequence) {}
}
