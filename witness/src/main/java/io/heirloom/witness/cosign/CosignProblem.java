package io.heirloom.witness.cosign;

import io.heirloom.wire.problem.ProblemType;

/** Every way in which a checkpoint is refused; the statuses are the specification's. */
public enum CosignProblem implements ProblemType {
    CHECKPOINT_MALFORMED(400, "The body is not as tlog-witness says"),
    OLD_SIZE_TOO_LARGE(400, "The old size is larger than the checkpoint"),
    LOG_NOT_SIGNED(403, "No valid signature of the log"),
    LOG_UNKNOWN(404, "This witness does not know the log"),
    CHECKPOINT_INCONSISTENT(422, "The checkpoint is not proven to extend the one cosigned before");

    private final int status;
    private final String title;

    CosignProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
