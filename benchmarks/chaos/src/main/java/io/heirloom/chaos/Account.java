package io.heirloom.chaos;

import io.heirloom.chaos.check.Verdict;
import io.heirloom.chaos.history.Operation;
import io.heirloom.chaos.history.Outcome;
import io.heirloom.chaos.nemesis.FaultKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The account of a run, for people and for the file of results. */
record Account(
        Options options,
        List<Operation> history,
        Map<FaultKind, Integer> struck,
        List<String> noise,
        List<Verdict> verdicts) {

    boolean holds() {
        return noise.isEmpty() && verdicts.stream().allMatch(Verdict::holds);
    }

    String text() {
        String faults = struck.entrySet().stream()
                .map(fault -> fault.getKey().word() + " " + fault.getValue())
                .collect(Collectors.joining(", "));
        String quiet = noise.isEmpty()
                ? "holds   10, 28  all parts were ready again by themselves, and all that was begun came to its end"
                : "BROKEN  10, 28  not quiet: " + String.join("; ", noise);
        return """
                seed %d, %d minutes, %d clients: %d commands acknowledged, %d refused, %d reads; seed and faults repeat it
                faults: %s
                %s
                %s
                %s""".formatted(
                        options.seed(),
                        options.time().toMinutes(),
                        options.clients(),
                        commands(Outcome.OK),
                        commands(Outcome.REFUSED),
                        history.stream()
                                .filter(call -> call.command().isRead() && call.isOk())
                                .count(),
                        faults,
                        quiet,
                        verdicts.stream().map(Verdict::text).collect(Collectors.joining("\n")),
                        holds() ? "Everything held." : "NOT EVERYTHING HELD.");
    }

    private long commands(Outcome outcome) {
        return history.stream()
                .filter(call -> !call.command().isRead() && call.outcome() == outcome)
                .count();
    }
}
