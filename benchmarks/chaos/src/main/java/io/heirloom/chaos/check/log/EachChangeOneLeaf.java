package io.heirloom.chaos.check.log;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.evidence.Books.Event;
import io.heirloom.chaos.evidence.Books.Leaf;
import io.heirloom.chaos.evidence.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The full outer join of the four journals and the log: 9. */
public final class EachChangeOneLeaf implements Check {

    @Override
    public String name() {
        return "9       every change has exactly one leaf, and every leaf one change";
    }

    @Override
    public String looked(Evidence evidence) {
        return "%d events, %d leaves"
                .formatted(
                        evidence.books().events().size(),
                        evidence.books().leaves().size());
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        var open = new HashMap<String, Event>();
        evidence.books().events().forEach(event -> {
            if (open.put(event.id(), event) != null) {
                violations.add("event " + event.id() + " stands in two journals");
            }
        });
        for (Leaf leaf : evidence.books().leaves()) {
            Event event = open.remove(leaf.event());
            if (event == null) {
                violations.add("leaf " + leaf.index() + " has no event of its own");
            } else if (!event.leaf().equals(leaf.entry())) {
                violations.add("leaf " + leaf.index() + " is not what " + event.service() + " committed to");
            }
        }
        open.values()
                .forEach(event -> violations.add(
                        "event %s of %s (%s) has no leaf".formatted(event.id(), event.service(), event.type())));
        return violations;
    }
}
