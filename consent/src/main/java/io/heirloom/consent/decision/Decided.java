package io.heirloom.consent.decision;

import io.heirloom.consent.decision.matrix.Verdict;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.record.LiveConsent;
import java.util.Optional;
import java.util.UUID;

/** A verdict with what it was about and the record it was taken on, if there was one. */
record Decided(UUID ownerId, UUID itemId, Category category, Verdict verdict, Optional<LiveConsent> consent) {

    UUID recordId() {
        return consent.map(LiveConsent::recordId).orElse(null);
    }

    Integer sequence() {
        return consent.map(LiveConsent::sequence).orElse(null);
    }
}
