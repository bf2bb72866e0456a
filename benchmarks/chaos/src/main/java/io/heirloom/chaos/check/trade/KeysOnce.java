package io.heirloom.chaos.check.trade;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.client.Repeats.Repeat;
import io.heirloom.chaos.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;

/** A repeat under the same key is answered as the first was, and changes nothing: 4. */
public final class KeysOnce implements Check {

    @Override
    public String name() {
        return "4       no idempotency key has two effects; a repeat is answered as the first";
    }

    @Override
    public String looked(Evidence evidence) {
        return evidence.repeats().size() + " commands sent once more";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        for (Repeat repeat : evidence.repeats()) {
            if (!repeat.first().equals(repeat.again())) {
                violations.add("%s with key %s was answered %s, and then %s"
                        .formatted(repeat.command(), repeat.key(), repeat.first(), repeat.again()));
            }
        }
        if (evidence.repeatedEvents() != 0) {
            violations.add("the repeats added " + evidence.repeatedEvents() + " events to the journals");
        }
        return violations;
    }
}
