package io.heirloom.ledger.scrub;

import io.heirloom.ledger.checkpoint.SignedHead;
import java.util.List;

/** What is read again at once: the leaves from one size of the tree up to another, and every head that was signed there. */
record Stretch(long from, long to, List<SignedHead> heads) {

    /** Checking the signatures of a head takes as long as hashing a hundred leaves. */
    static final int MOST_HEADS = 100;

    Stretch {
        heads = List.copyOf(heads);
    }

    /** @param next heads from that size on, {@link #MOST_HEADS} at most */
    static Stretch of(ScrubState state, int leaves, List<SignedHead> next) {
        long reach = Math.min(state.signed(), state.position() + leaves);
        long end = next.size() < MOST_HEADS
                ? reach
                : Math.min(reach, next.getLast().size());
        List<SignedHead> heads =
                next.stream().filter(head -> head.size() <= end).toList();
        return new Stretch(state.position(), end, heads);
    }
}
