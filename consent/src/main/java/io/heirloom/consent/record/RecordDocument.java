package io.heirloom.consent.record;

import java.util.UUID;

/**
 * A record as it stands now.
 *
 * @param document the record byte for byte as it was sealed, JSON text
 */
record RecordDocument(UUID id, ConsentView consent, String document) {}
