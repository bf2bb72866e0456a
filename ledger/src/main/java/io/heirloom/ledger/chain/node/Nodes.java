package io.heirloom.ledger.chain.node;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/**
 * Nodes in order of preference. A node that fails is left alone for a while, twice as long each time, so that a long outage costs few calls;
 * meanwhile the next in order is used.
 */
public final class Nodes {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final List<Member> members;
    private final InstantSource clock;

    public Nodes(List<Ethereum> nodes, InstantSource clock) {
        this.members = nodes.stream().map(Member::new).toList();
        this.clock = clock;
    }

    /** The first node that passes the check now; fails with what the last one tried had to say. */
    public Uni<Ethereum> first(Function<Ethereum, Uni<Void>> check) {
        return from(0, check, null);
    }

    /** Leaves this node alone for a while. */
    public void failed(Ethereum node, Throwable failure) {
        members.stream()
                .filter(member -> member.node == node)
                .forEach(member -> member.failed(clock.instant(), failure));
    }

    private Uni<Ethereum> from(int index, Function<Ethereum, Uni<Void>> check, Throwable failure) {
        if (index == members.size()) {
            return Uni.createFrom().failure(failure);
        }
        Member member = members.get(index);
        if (member.rests(clock.instant())) {
            return from(index + 1, check, member.failure);
        }
        return check.apply(member.node)
                .invoke(member::passed)
                .replaceWith(member.node)
                .onFailure()
                .recoverWithUni(reason -> {
                    member.failed(clock.instant(), reason);
                    return from(index + 1, check, reason);
                });
    }

    private static final class Member {

        private final Ethereum node;
        private int failures;
        private Instant rest = Instant.MIN;
        private Throwable failure;

        Member(Ethereum node) {
            this.node = node;
        }

        synchronized boolean rests(Instant now) {
            return now.isBefore(rest);
        }

        synchronized void passed() {
            failures = 0;
        }

        synchronized void failed(Instant now, Throwable reason) {
            Duration pause = SHORTEST.multipliedBy(1L << Math.min(failures, 6));
            rest = now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
            failures++;
            failure = reason;
        }
    }
}
