package io.heirloom.verifier.check;

import static io.heirloom.verifier.account.StopException.require;

import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.prefix.PrefixProofCheck;
import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.bundle.Bundle;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether anything later stands in a stream. Its last event shown commits to the handle that the next one would have; where the index of a log
 * shows that no leaf has this handle, there is no next one in that log.
 */
final class NextCheck {

    private static final String INDEX = "/index";

    private final Account account;
    private final Optional<Policy> policy;
    private final IndexCheck indexes;
    /** By stream, the logs in which nothing later stands. */
    private final Map<String, Set<String>> covered = new LinkedHashMap<>();

    private final Set<String> told = new HashSet<>();

    NextCheck(Account account, Optional<Policy> policy) {
        this.account = account;
        this.policy = policy;
        this.indexes = new IndexCheck(account, policy);
    }

    void check(List<Bundle.Next> next, Map<String, StreamEnd> ends, Collection<Head> heads) {
        if (next.isEmpty()) {
            account.open("later-events", Map.of());
            return;
        }
        next.forEach(one -> check(one, ends, heads));
        Set<String> logs = logs(heads);
        for (String stream : ends.keySet()) {
            Set<String> rest = new TreeSet<>(logs);
            rest.removeAll(covered.getOrDefault(stream, Set.of()));
            if (!rest.isEmpty()) {
                account.open("later-events-in", Map.of("stream", stream, "origins", String.join(", ", rest)));
            }
        }
        Set<String> silent = new TreeSet<>(StreamCheck.STREAMS);
        silent.removeAll(ends.keySet());
        if (!silent.isEmpty()) {
            account.open("streams-not-shown", Map.of("streams", String.join(", ", silent)));
        }
    }

    private void check(Bundle.Next next, Map<String, StreamEnd> ends, Collection<Head> heads) {
        String stream = next.stream();
        StreamEnd end = ends.get(stream);
        require(end != null, "next-without-events", Map.of("stream", stream));
        require(
                end.next()
                        .filter(handle -> Arrays.equals(handle, next.handle()))
                        .isPresent(),
                "next-not-committed",
                Map.of("stream", stream));
        IndexHead index = indexes.head(stream, next.indexProof(), heads);
        require(
                PrefixProofCheck.excludes(index.leaf().prefixRoot(), next.handle(), next.absence()),
                "next-not-absent",
                Map.of("stream", stream, "handle", StrictBase64.encode(next.handle())));
        String origin = index.leaf().origin();
        require(
                covered.computeIfAbsent(stream, _ -> new TreeSet<>()).add(origin),
                "next-twice",
                Map.of("stream", stream, "origin", origin));
        tell(stream, end, index);
    }

    private void tell(String stream, StreamEnd end, IndexHead index) {
        String origin = index.leaf().origin();
        long size = index.leaf().size();
        if (index.trust() == IndexHead.Trust.UNKNOWN) {
            untrusted(index.checkpoint().origin());
            covered.get(stream).remove(origin);
        } else if (end.isBeyond(origin, size)) {
            account.open("next-behind", Map.of("stream", stream, "size", size, "origin", origin));
        } else if (index.trust() == IndexHead.Trust.NOT_ASKED) {
            account.established("no-later-event-fits", Map.of("stream", stream, "size", size, "origin", origin));
        } else {
            account.established("no-later-event", Map.of("stream", stream, "size", size, "origin", origin));
        }
    }

    /** One index speaks of several streams. */
    private void untrusted(String origin) {
        if (told.add(origin)) {
            account.open("index-untrusted", Map.of("origin", origin));
        }
    }

    /** Those in which a later event could stand: the ones shown, and the others that the policy trusts. */
    private Set<String> logs(Collection<Head> heads) {
        Set<String> logs = new TreeSet<>();
        heads.forEach(head -> logs.add(head.checkpoint().origin()));
        policy.ifPresent(trusted -> trusted.logs().logs().stream()
                .map(log -> log.key().name())
                .filter(name -> !name.endsWith(INDEX))
                .forEach(logs::add));
        return logs;
    }
}
