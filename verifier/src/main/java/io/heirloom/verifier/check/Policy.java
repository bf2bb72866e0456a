package io.heirloom.verifier.check;

import io.heirloom.tlog.policy.TrustPolicy;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom to trust: a file of c2sp.org/tlog-policy. Contracts stand in comments, {@code # heirloom-contract <chain id> <address>}. */
public record Policy(TrustPolicy logs, Set<Contract> contracts) {

    private static final String CONTRACT = "# heirloom-contract ";
    private static final int WORDS = 4;

    public Policy {
        contracts = Set.copyOf(contracts);
    }

    public record Contract(long chainId, String address) {}

    /** @throws IllegalArgumentException when the file is no policy, or names no log */
    public static Policy parse(byte[] file) {
        TrustPolicy logs = TrustPolicy.parse(file);
        if (logs.logs().isEmpty()) {
            throw new IllegalArgumentException("the policy names no log");
        }
        var contracts = new HashSet<Contract>();
        for (String line : new String(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            if (line.startsWith(CONTRACT)) {
                contracts.add(contract(List.of(line.split(" ", -1))));
            }
        }
        return new Policy(logs, contracts);
    }

    private static Contract contract(List<String> words) {
        if (words.size() != WORDS
                || !words.get(2).matches("[1-9][0-9]{0,17}")
                || !words.get(3).matches("0x[0-9a-f]{40}")) {
            throw new IllegalArgumentException("the policy's contract line is not a chain id and an address");
        }
        return new Contract(Long.parseLong(words.get(2)), words.get(3));
    }
}
