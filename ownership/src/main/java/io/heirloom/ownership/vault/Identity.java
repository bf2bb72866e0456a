package io.heirloom.ownership.vault;

/** What a grant for IDENTITY shows. */
public record Identity(String givenName, String familyName) {}
