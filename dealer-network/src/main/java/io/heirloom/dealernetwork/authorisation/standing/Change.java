package io.heirloom.dealernetwork.authorisation.standing;

import java.time.Instant;
import java.time.LocalDate;

/** One entry of the append-only history: what the brand decided, the first day it holds for, and when it was recorded. */
public record Change(int number, ChangeKind kind, LocalDate from, String reason, Instant recordedAt) {}
