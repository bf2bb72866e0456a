package io.heirloom.chaos.check.trade;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.evidence.Evidence;
import java.util.List;
import java.util.Set;

/** No offer stays open beyond its deadline and a minute: 26. */
public final class OffersEnd implements Check {

    @Override
    public String name() {
        return "26      every transfer is done, closed or still in time; none is a minute over its deadline";
    }

    @Override
    public String looked(Evidence evidence) {
        return evidence.books()
                        .effects()
                        .getOrDefault(io.heirloom.chaos.history.Command.OFFER, Set.of())
                        .size()
                + " offers";
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return evidence.books().overdue().stream()
                .map(id -> "offer " + id + " is open after its deadline")
                .toList();
    }
}
