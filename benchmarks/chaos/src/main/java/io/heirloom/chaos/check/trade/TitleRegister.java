package io.heirloom.chaos.check.trade;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.evidence.Evidence;
import io.heirloom.chaos.history.Command;
import io.heirloom.chaos.history.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The title of each piece is a register that every answer agrees with: there is one order of all calls, in keeping with their times, in which
 * each offer and read meets the version and the holder that it told, and each acceptance moves both on.
 */
public final class TitleRegister implements Check {

    private static final State MADE = new State(1, 0);

    /** @param holder the number of the client */
    record State(int version, int holder) {}

    @Override
    public String name() {
        return "1, 10   the title of each piece is linearizable: reads, offers and acceptances fit one order";
    }

    @Override
    public String looked(Evidence evidence) {
        long calls = byPiece(evidence).values().stream().mapToLong(List::size).sum();
        return calls + " calls about " + byPiece(evidence).size() + " pieces";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        Map<String, Integer> versions = evidence.operations(Command.OFFER)
                .collect(Collectors.toMap(
                        offer -> offer.asked().get("id"),
                        offer -> Integer.valueOf(offer.asked().get("version"))));
        var violations = new ArrayList<String>();
        byPiece(evidence).forEach((piece, calls) -> {
            List<Linearizer.Call<State>> steps = calls.stream()
                    .map(call -> new Linearizer.Call<State>(call.invoked(), call.returned(), step(call, versions)))
                    .toList();
            new Linearizer<>(MADE, steps)
                    .firstMisfit()
                    .ifPresent(misfit -> violations.add("piece %s: no order of calls explains %s"
                            .formatted(piece, calls.get(misfit).told())));
        });
        return violations;
    }

    private static Function<State, Optional<State>> step(Operation call, Map<String, Integer> versions) {
        return switch (call.command()) {
            case ACCEPT -> accept(call, versions.getOrDefault(call.asked().get("id"), 0));
            case OFFER -> meets(Integer.parseInt(call.asked().get("version")));
            default -> read(call);
        };
    }

    private static Function<State, Optional<State>> accept(Operation call, int version) {
        int buyer = Integer.parseInt(call.asked().get("to"));
        return state -> state.version() == version ? Optional.of(new State(version + 1, buyer)) : Optional.empty();
    }

    private static Function<State, Optional<State>> meets(int version) {
        return state -> state.version() == version ? Optional.of(state) : Optional.empty();
    }

    private static Function<State, Optional<State>> read(Operation call) {
        int version = Integer.parseInt(call.answered().get("version"));
        boolean holds = Boolean.parseBoolean(call.answered().get("holds"));
        return state -> state.version() == version && (state.holder() == call.client()) == holds
                ? Optional.of(state)
                : Optional.empty();
    }

    private static Map<String, List<Operation>> byPiece(Evidence evidence) {
        return evidence.history().stream()
                .filter(TitleRegister::isAboutTitle)
                .collect(Collectors.groupingBy(Operation::piece));
    }

    private static boolean isAboutTitle(Operation call) {
        return switch (call.command()) {
            case ACCEPT -> call.mayHaveHappened();
            case OFFER -> call.isOk();
            case READ_TITLE ->
                call.isOk() && !call.answered().getOrDefault("version", "").isEmpty();
            default -> false;
        };
    }
}
