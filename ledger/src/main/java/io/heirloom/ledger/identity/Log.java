package io.heirloom.ledger.identity;

import java.time.Instant;
import java.util.List;

/** A log of this database. The last three are null while it is open. */
public record Log(
        int id,
        String origin,
        List<String> verifierKeys,
        Instant openedAt,
        Instant closedAt,
        String successor,
        String closingNote) {

    public Log {
        verifierKeys = List.copyOf(verifierKeys);
    }

    /** Where it is served: the part of its origin after the host. */
    public String path() {
        return pathOf(origin);
    }

    public boolean closed() {
        return closedAt != null;
    }

    static String pathOf(String origin) {
        return origin.substring(origin.indexOf('/') + 1);
    }
}
