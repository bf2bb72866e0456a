package io.heirloom.ownership.vault;

/** How an owner is reached. Either may be missing. */
public record Contact(String email, String phone) {}
