package io.heirloom.local.demo;

import java.nio.file.Path;

/** Checks a saved bundle as a stranger would, in a process of its own: the same program as {@code ./heirloom verify}. */
@FunctionalInterface
public interface ProofCheck {

    /** @param withChain whether the anchors are compared with the chain too and the index with the log, or everything is checked offline */
    Outcome check(Path bundle, Path policy, boolean withChain);

    /** The program's exit code and what it printed. */
    record Outcome(int exitCode, String account) {}
}
