package io.heirloom.chaos.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.heirloom.chaos.history.Outcome;
import java.util.Set;

/**
 * What one attempt brought.
 *
 * @param payload the only field of the answer's data, where there was one
 * @param code the stable code of a refusal or failure; empty where all went well
 */
record Reply(Outcome outcome, JsonNode payload, String code) {

    static final String NO_ANSWER = "NO_ANSWER";
    static final String STEP_UP = "ASSURANCE_INSUFFICIENT";
    private static final String STILL_RUNNING = "IDEMPOTENCY_KEY_IN_USE";
    private static final Set<String> REFUSALS = Set.of("UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND");

    static Reply none() {
        return new Reply(Outcome.UNKNOWN, MissingNode.getInstance(), NO_ANSWER);
    }

    /** Reads an answer of the gateway. What is neither acknowledged nor refused is unknown. */
    static Reply of(JsonNode answer) {
        JsonNode payload = answer.path("data").isEmpty()
                ? MissingNode.getInstance()
                : answer.path("data").elements().next();
        String refused = payload.at("/userErrors/0/code").asText();
        if (refused.equals(STILL_RUNNING)) {
            return new Reply(Outcome.UNKNOWN, payload, refused);
        }
        if (!refused.isEmpty()) {
            return new Reply(Outcome.REFUSED, payload, refused);
        }
        String failed = answer.at("/errors/0/extensions/code").asText();
        if (REFUSALS.contains(failed)) {
            return new Reply(Outcome.REFUSED, payload, failed);
        }
        boolean whole = !payload.isMissingNode() && !payload.isNull() && !answer.hasNonNull("errors");
        return whole
                ? new Reply(Outcome.OK, payload, "")
                : new Reply(Outcome.UNKNOWN, payload, failed.isEmpty() ? NO_ANSWER : failed);
    }

    boolean isOk() {
        return outcome == Outcome.OK;
    }
}
