package io.heirloom.benchmarks.run;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What wrk is to send: where to, by which script, told what. The settings are made anew for each run, since tokens expire and pieces change
 * hands. Transfers need as many connections as threads, to keep their turns.
 *
 * @param floor the line to compare with; empty for a floor itself
 */
record Load(
        String what,
        Optional<String> floor,
        URI address,
        String script,
        boolean turns,
        Supplier<Map<String, String>> settings) {

    static Load get(String what, URI address) {
        return new Load(
                what,
                Optional.empty(),
                address,
                "fixed.lua",
                false,
                () -> Map.of("METHOD", "GET", "HEADERS", "Accept: application/json"));
    }

    static Load graph(String what, URI server, Supplier<String> token, String query, Map<String, ?> variables) {
        return new Load(
                what,
                Optional.empty(),
                server.resolve("/graphql"),
                "fixed.lua",
                false,
                () -> Map.of("METHOD", "POST", "HEADERS", headers(token.get()), "BODY", Suite.body(query, variables)));
    }

    Load beside(Load other) {
        return new Load(what, Optional.of(other.what), address, script, turns, settings);
    }

    boolean ofFloor() {
        return floor.isEmpty();
    }

    private static String headers(String token) {
        return "Content-Type: application/json" + (token.isEmpty() ? "" : "\nAuthorization: Bearer " + token);
    }
}
