package io.heirloom.ledger.scrub;

/** How far a log has been read again, up to its last signed head; {@code finding} is null while everything fits. */
record ScrubState(int log, long signed, long position, String finding) {}
