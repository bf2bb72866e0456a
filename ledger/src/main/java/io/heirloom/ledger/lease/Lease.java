package io.heirloom.ledger.lease;

import java.util.UUID;

/** The right to be the one writer of that name, until another holder got a higher fence. */
public record Lease(String name, UUID holder, long fence) {}
