package io.heirloom.ownership.vault.personal;

/** What a grant for IDENTITY shows. */
public record Identity(String givenName, String familyName) {}
