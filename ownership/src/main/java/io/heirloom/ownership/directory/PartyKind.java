package io.heirloom.ownership.directory;

/** What can hold title: a person, a brand or a dealer. */
public enum PartyKind {
    OWNER,
    BRAND,
    DEALER
}
