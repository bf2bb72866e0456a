package io.heirloom.witness.cosign;

import io.heirloom.tlog.note.Checkpoint;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The largest head that was cosigned of a log; the empty tree, without checkpoint and time, where none was yet. */
public record WitnessedHead(Checkpoint head, Optional<String> checkpoint, Optional<Instant> cosignedAt) {

    /** Whether this checkpoint of the same size tells of another history. */
    boolean isForkedBy(Checkpoint other) {
        return checkpoint.isPresent() && head.size() == other.size() && !Arrays.equals(head.root(), other.root());
    }
}
