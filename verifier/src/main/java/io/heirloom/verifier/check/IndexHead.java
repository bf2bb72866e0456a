package io.heirloom.verifier.check;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.prefix.IndexLeaf;

/**
 * What an index says last of its log, and by whose word.
 *
 * @param checkpoint of the log of the index
 */
record IndexHead(IndexLeaf leaf, Checkpoint checkpoint, Trust trust) {

    enum Trust {
        /** There is no policy. */
        NOT_ASKED,
        /** The policy names no key of this index. */
        UNKNOWN,
        /** Signed by a key that the policy names. */
        SIGNED
    }
}
