package io.heirloom.chaos.check.log;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.evidence.Books.Head;
import io.heirloom.chaos.evidence.Evidence;
import io.heirloom.chaos.observe.ChainSeen.Anchored;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The chain holds heads that the log signed, growing, and what was called final was: 18 to 20. */
public final class ChainAgrees implements Check {

    @Override
    public String name() {
        return "18-20   the chain holds only signed heads, growing; \"final\" is in a final block";
    }

    @Override
    public String looked(Evidence evidence) {
        return "%d heads on the chain, %d called final"
                .formatted(evidence.chain().anchored().size(), evidence.chain().finals());
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<>(evidence.chain().findings());
        Set<String> signed =
                evidence.books().heads().stream().map(ChainAgrees::told).collect(Collectors.toSet());
        long last = 0;
        for (Anchored head : evidence.chain().anchored()) {
            if (!signed.contains(head.size() + " " + head.root())) {
                violations.add("the chain holds a head of " + head.size() + " that the log did not sign");
            }
            if (head.previousSize() != last || head.size() <= last) {
                violations.add(
                        "the chain goes from %d to %d after %d".formatted(head.previousSize(), head.size(), last));
            }
            last = head.size();
        }
        return violations;
    }

    private static String told(Head head) {
        return head.size() + " " + head.root();
    }
}
