package io.heirloom.consent.decision.matrix;

import io.heirloom.consent.profile.ConsentState;
import io.heirloom.consent.purpose.DataKind;
import io.heirloom.consent.purpose.Purpose;
import java.util.Set;

/** One case of the matrix. */
public record Question(
        Role role,
        DataKind data,
        Purpose purpose,
        ConsentState state,
        boolean noticeDelivered,
        boolean accredited,
        Set<Condition> holding) {

    public Question {
        holding = Set.copyOf(holding);
    }

    boolean holds(Condition condition) {
        return condition == Condition.ACCREDITED ? accredited : holding.contains(condition);
    }
}
