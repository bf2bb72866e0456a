package io.heirloom.chaos.history;

import java.util.Map;

/**
 * One call from its invocation to what is known of its end. Times are microseconds of the run, on one clock.
 *
 * @param client number of the client that called; 0 prepared the run
 * @param key the idempotency key; empty for reads
 * @param returned {@link #NEVER} while the outcome is unknown
 */
public record Operation(
        long number,
        int client,
        Command command,
        String key,
        Map<String, String> asked,
        long invoked,
        long returned,
        Outcome outcome,
        Map<String, String> answered) {

    public static final long NEVER = Long.MAX_VALUE;

    public Operation {
        asked = Map.copyOf(asked);
        answered = Map.copyOf(answered);
    }

    public boolean isOk() {
        return outcome == Outcome.OK;
    }

    public boolean is(Command other) {
        return command == other;
    }

    /** Whether it may have had an effect. */
    public boolean mayHaveHappened() {
        return outcome != Outcome.REFUSED;
    }

    public String piece() {
        return asked.getOrDefault("piece", "");
    }

    /** The id of what the command makes or changes, chosen by the client or told in the answer. */
    public String subject() {
        return answered.getOrDefault("id", asked.getOrDefault("id", ""));
    }

    /** For people. */
    public String told() {
        return "%s no. %d of client %d".formatted(command, number, client);
    }
}
