package io.heirloom.journal.stream;

/** Said inside the process when an event was appended; its transaction may still be running, and may still be rolled back. */
public record EventAppended() {}
