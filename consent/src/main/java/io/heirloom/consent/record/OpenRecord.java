package io.heirloom.consent.record;

import io.heirloom.consent.profile.RecordFacts.Scope;
import io.heirloom.consent.purpose.Purpose;
import java.time.Instant;
import java.util.UUID;

/** An owner is asked: what a record starts from. */
public record OpenRecord(
        UUID ownerId, UUID itemId, Purpose purpose, Scope scope, UUID noticeId, int noticeVersion, Instant openUntil) {}
