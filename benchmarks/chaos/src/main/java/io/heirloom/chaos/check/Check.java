package io.heirloom.chaos.check;

import io.heirloom.chaos.evidence.Evidence;
import java.util.List;

/** One thing that must hold. */
public interface Check {

    /** The numbers of the invariants in docs/ledger.md and what they say, for people. */
    String name();

    /** What it looked at, in numbers: a check that saw nothing proves nothing. */
    String looked(Evidence evidence);

    /** What is against it; empty where it holds. */
    List<String> violations(Evidence evidence);
}
