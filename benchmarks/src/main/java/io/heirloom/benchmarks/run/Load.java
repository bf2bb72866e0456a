package io.heirloom.benchmarks.run;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What wrk is to send: where to, by which script, told what. The settings are made anew for each run, since tokens expire and pieces change
 * hands. Transfers need as many connections as threads, to keep their turns.
 */
record Load(String what, URI address, String script, boolean turns, Supplier<Map<String, String>> settings) {

    static Load get(String what, URI address) {
        return new Load(
                what,
                address,
                "fixed.lua",
                false,
                () -> Map.of("METHOD", "GET", "HEADERS", "Accept: application/json"));
    }

    static Load graph(String what, URI server, Supplier<String> token, String query, Map<String, ?> variables) {
        return new Load(
                what,
                server.resolve("/graphql"),
                "fixed.lua",
                false,
                () -> Map.of("METHOD", "POST", "HEADERS", headers(token.get()), "BODY", Suite.body(query, variables)));
    }

    boolean ofFloor() {
        return what.startsWith("floor");
    }

    private static String headers(String token) {
        return "Content-Type: application/json" + (token.isEmpty() ? "" : "\nAuthorization: Bearer " + token);
    }
}
