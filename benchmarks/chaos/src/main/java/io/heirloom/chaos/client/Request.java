package io.heirloom.chaos.client;

import io.heirloom.chaos.history.Command;
import java.util.Map;

/**
 * Something to be sent, as often as it takes.
 *
 * @param user who signs in for it; never written down
 * @param variables what is sent; never written down
 * @param asked what the history says of it: ids and numbers
 */
record Request(
        String user,
        int client,
        Command command,
        String key,
        Map<String, Object> variables,
        Map<String, String> asked) {

    Request {
        variables = Map.copyOf(variables);
        asked = Map.copyOf(asked);
    }
}
