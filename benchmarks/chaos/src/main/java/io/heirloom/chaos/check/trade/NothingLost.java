package io.heirloom.chaos.check.trade;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.evidence.Evidence;
import io.heirloom.chaos.history.Command;
import io.heirloom.chaos.history.Operation;
import io.heirloom.chaos.history.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was acknowledged is there at the end, and what was refused is not: 10. */
public final class NothingLost implements Check {

    /** Each names something new, so that nothing but this very command can have made it. */
    private static final Set<Command> MAKE =
            Set.of(Command.REGISTER, Command.RECORD, Command.OFFER, Command.REPORT, Command.HAND_OVER, Command.FILE);

    @Override
    public String name() {
        return "10      what was acknowledged is there, what was refused is not, and all is known";
    }

    @Override
    public String looked(Evidence evidence) {
        return "%d acknowledged, %d refused, %d unknown"
                .formatted(
                        count(evidence, Outcome.OK),
                        count(evidence, Outcome.REFUSED),
                        count(evidence, Outcome.UNKNOWN));
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        for (Operation operation : evidence.history()) {
            if (!operation.command().isRead()) {
                boolean there = evidence.books()
                        .effects()
                        .getOrDefault(operation.command(), Set.of())
                        .contains(operation.subject());
                switch (operation.outcome()) {
                    case OK -> add(violations, !there, operation, "was acknowledged, and is not there");
                    case REFUSED ->
                        add(
                                violations,
                                there && MAKE.contains(operation.command()),
                                operation,
                                "was refused, and is there");
                    case UNKNOWN -> violations.add(operation.told() + " is not settled");
                }
            }
        }
        return violations;
    }

    private static void add(List<String> violations, boolean violated, Operation operation, String how) {
        if (violated) {
            violations.add("%s (%s) %s".formatted(operation.told(), operation.subject(), how));
        }
    }

    private static long count(Evidence evidence, Outcome outcome) {
        return evidence.history().stream()
                .filter(operation -> !operation.command().isRead() && operation.outcome() == outcome)
                .count();
    }
}
