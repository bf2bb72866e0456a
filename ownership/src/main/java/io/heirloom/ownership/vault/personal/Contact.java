package io.heirloom.ownership.vault.personal;

/** How an owner is reached. Either may be missing. */
public record Contact(String email, String phone) {}
