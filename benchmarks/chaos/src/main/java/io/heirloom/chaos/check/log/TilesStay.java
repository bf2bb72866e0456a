package io.heirloom.chaos.check.log;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.evidence.Evidence;
import java.util.List;

/** Tiles are there before their head, lead to it, and never change: 16. The reader noted what did not fit while it read. */
public final class TilesStay implements Check {

    @Override
    public String name() {
        return "16      tiles and entries are there before their head, lead to its root, and never change";
    }

    @Override
    public String looked(Evidence evidence) {
        long size = evidence.log().heads().stream()
                .mapToLong(head -> head.size())
                .max()
                .orElse(0);
        return size + " entries read as they appeared, and again at the end";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return evidence.log().findings();
    }
}
