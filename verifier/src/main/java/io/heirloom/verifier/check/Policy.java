package io.heirloom.verifier.check;

import io.heirloom.tlog.note.VerifierKey;
import java.util.ArrayList;
import java.util.List;

/** Whom to trust: a file of c2sp.org/tlog-policy. Contracts stand in comments, {@code # heirloom-contract <chain id> <address>}. */
public record Policy(List<VerifierKey> logs, List<Contract> contracts) {

    public record Contract(long chainId, String address) {}

    private static final String CONTRACT = "# heirloom-contract ";

    /** @throws IllegalArgumentException when the file is no policy, or asks for what this verifier cannot judge */
    public static Policy parse(String text) {
        var logs = new ArrayList<VerifierKey>();
        var contracts = new ArrayList<Contract>();
        var quorum = new ArrayList<String>();
        for (String line : text.lines().map(String::strip).toList()) {
            List<String> words = List.of(line.split("[ \t]+", -1));
            if (line.startsWith(CONTRACT)) {
                contracts.add(contract(words));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                switch (words.getFirst()) {
                    case "log" -> logs.add(VerifierKey.parse(word(words, 1)));
                    case "quorum" -> quorum.add(word(words, 1));
                    case "witness", "group" -> {}
                    default ->
                        throw new IllegalArgumentException("the policy has an unknown line: " + words.getFirst());
                }
            }
        }
        if (!quorum.equals(List.of("none"))) {
            throw new IllegalArgumentException("this verifier judges policies with exactly one line \"quorum none\"");
        }
        if (logs.isEmpty()) {
            throw new IllegalArgumentException("the policy names no log");
        }
        return new Policy(List.copyOf(logs), List.copyOf(contracts));
    }

    private static Contract contract(List<String> words) {
        String address = word(words, 3);
        if (!address.matches("0x[0-9a-f]{40}") || !word(words, 2).matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("the policy's contract line is not a chain id and an address");
        }
        return new Contract(Long.parseLong(words.get(2)), address);
    }

    private static String word(List<String> words, int index) {
        if (index >= words.size()) {
            throw new IllegalArgumentException("the policy has an incomplete line: " + words.getFirst());
        }
        return words.get(index);
    }
}
