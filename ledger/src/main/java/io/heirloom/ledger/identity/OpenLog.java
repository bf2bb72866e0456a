package io.heirloom.ledger.identity;

/** The log that takes leaves, and the keys with which this process may sign its heads. */
public record OpenLog(Log log, LogIdentity identity) {

    public int id() {
        return log.id();
    }
}
