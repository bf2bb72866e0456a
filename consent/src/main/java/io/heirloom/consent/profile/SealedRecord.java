package io.heirloom.consent.profile;

/**
 * A record that cannot be changed unseen.
 *
 * @param json the whole record as RFC 8785 JSON
 * @param hash SHA-256 in hex over the record without {@code self} and {@code signature}
 */
public record SealedRecord(String json, String hash) {}
