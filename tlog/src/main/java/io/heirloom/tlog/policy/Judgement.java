package io.heirloom.tlog.policy;

import java.time.Instant;
import java.util.List;

/**
 * What a policy says of a checkpoint. Nothing holds when a signature of a key that the policy names is wrong.
 *
 * @param logs the keys of the checkpoint's origin that signed it
 * @param cosignatures who cosigned, and when they say they did
 * @param quorumMet whether those who cosigned are enough
 */
public record Judgement(List<TrustedKey> logs, List<Cosignature> cosignatures, boolean quorumMet) {

    public Judgement {
        logs = List.copyOf(logs);
        cosignatures = List.copyOf(cosignatures);
    }

    public record Cosignature(TrustedKey witness, Instant at) {}

    /** Whether the checkpoint is valid under the policy: signed by a log it names, cosigned by enough of its witnesses. */
    public boolean valid() {
        return !logs.isEmpty() && quorumMet;
    }
}
