package io.heirloom.verifier.check;

import io.heirloom.tlog.note.Checkpoint;

/** A head that a bundle shows and the policy trusts, and how many of its first entries the bundle's anchors cover. */
final class Head {

    private final Checkpoint checkpoint;
    private long anchored;

    Head(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    void anchoredUpTo(long size) {
        anchored = Math.max(anchored, size);
    }

    boolean anchors(long index) {
        return index < anchored;
    }
}
