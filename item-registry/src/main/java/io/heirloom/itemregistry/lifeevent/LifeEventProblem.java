package io.heirloom.itemregistry.lifeevent;

import io.heirloom.wire.problem.ProblemType;

enum LifeEventProblem implements ProblemType {
    LIFE_EVENT_ID_TAKEN(409, "An event with this id is recorded already"),
    EVENT_ALREADY_DECLARED_WRONG(409, "The event was declared wrong before"),
    STEP_NOT_ALLOWED(422, "This step is not recorded this way"),
    WRONG_EVENT_UNKNOWN(422, "The event to declare wrong is not in this piece's history");

    private final int status;
    private final String title;

    LifeEventProblem(int status, String title) {
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
