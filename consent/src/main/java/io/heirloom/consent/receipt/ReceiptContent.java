package io.heirloom.consent.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a receipt says about one state change.
 *
 * @param statement the rest of the evidence: controller, notice and hash, purpose, data, recipients, validity, addresses
 */
public record ReceiptContent(
        UUID ownerId, UUID recordId, int sequence, String state, Instant issuedAt, JsonNode statement) {

    /** Without these a receipt proves too little to be of use. */
    static final List<String> MINIMUM = List.of(
            "/controller/name",
            "/controller/address",
            "/controller/contact",
            "/notice/id",
            "/notice/version",
            "/notice/sha256",
            "/purpose",
            "/lawful_basis",
            "/pii_information/0",
            "/recipients/0",
            "/pii_principal_id",
            "/record_hash",
            "/withdrawal_address",
            "/rights_access_point");

    public ReceiptContent {
        for (String pointer : MINIMUM) {
            JsonNode value = statement.at(pointer);
            if (value.isMissingNode()
                    || value.isNull()
                    || value.isTextual() && value.asText().isBlank()) {
                throw new IllegalArgumentException("A receipt needs " + pointer);
            }
        }
    }
}
