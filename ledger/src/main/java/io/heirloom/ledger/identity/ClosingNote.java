package io.heirloom.ledger.identity;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.VerifierKey;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a log says when it ends: its last head, and the log that follows with its keys. The text of a signed note, a line each: format, the three
 * lines of the head, the successor's origin, its keys.
 */
public record ClosingNote(Checkpoint last, String successor, List<VerifierKey> successorKeys) {

    private static final String FORMAT = "heirloom.example/log-closed@v1\n";

    public ClosingNote {
        successorKeys = List.copyOf(successorKeys);
    }

    public String text() {
        return FORMAT
                + last.text()
                + successor + "\n"
                + successorKeys.stream().map(key -> key + "\n").collect(Collectors.joining());
    }
}
