package io.heirloom.consent.receipt;

import java.time.Instant;
import java.util.UUID;

/** @param jws compact JWS; null when the key under which it was kept has been destroyed */
public record ReceiptView(
        UUID id, UUID recordId, int sequence, UUID previousReceiptId, String state, Instant issuedAt, String jws) {}
