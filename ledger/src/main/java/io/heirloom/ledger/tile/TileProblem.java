package io.heirloom.ledger.tile;

import io.heirloom.wire.problem.ProblemType;

/** Every way in which a tile cannot be served. */
public enum TileProblem implements ProblemType {
    NO_SUCH_TILE(404, "No published head covers this, or it is not the path of a tile"),
    STORED_DATA_DAMAGED(500, "What is stored does not have the hashes that were published");

    private final int status;
    private final String title;

    TileProblem(int status, String title) {
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
