package io.heirloom.chaos.check.log;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.evidence.Books.Event;
import io.heirloom.chaos.evidence.Books.Leaf;
import io.heirloom.chaos.evidence.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Indices without gap, and the leaves of one stream in its order: 11 and 12. */
public final class LogOrder implements Check {

    @Override
    public String name() {
        return "11, 12  indices 0 to n-1; the leaves of each stream in its order";
    }

    @Override
    public String looked(Evidence evidence) {
        return "%d leaves of %d streams"
                .formatted(
                        evidence.books().leaves().size(),
                        evidence.books().events().stream()
                                .map(LogOrder::stream)
                                .distinct()
                                .count());
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        evidence.books().leaves().stream()
                .collect(Collectors.groupingBy(Leaf::log))
                .forEach((log, leaves) -> violations.addAll(gaps(log, leaves)));
        Map<String, Leaf> leaves = evidence.books().leaves().stream()
                .collect(Collectors.toMap(Leaf::event, Function.identity(), (first, _) -> first));
        evidence.books().events().stream()
                .collect(Collectors.groupingBy(LogOrder::stream))
                .forEach((stream, events) -> violations.addAll(disorder(stream, events, leaves)));
        return violations;
    }

    private static List<String> gaps(int log, List<Leaf> leaves) {
        var violations = new ArrayList<String>();
        List<Long> indices = leaves.stream().map(Leaf::index).sorted().toList();
        for (int i = 0; i < indices.size(); i++) {
            if (indices.get(i) != i) {
                violations.add("log %d has index %d at place %d".formatted(log, indices.get(i), i));
                return violations;
            }
        }
        return violations;
    }

    private static List<String> disorder(String stream, List<Event> events, Map<String, Leaf> leaves) {
        var violations = new ArrayList<String>();
        var last = new HashMap<Integer, Long>();
        List<Event> inOrder =
                events.stream().sorted(Comparator.comparingLong(Event::seq)).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            Leaf leaf = leaves.get(inOrder.get(i).id());
            if (inOrder.get(i).seq() != i) {
                violations.add("stream %s has number %d at place %d"
                        .formatted(stream, inOrder.get(i).seq(), i));
            }
            Long before = leaf == null ? null : last.put(leaf.log(), leaf.index());
            if (before != null && before > leaf.index()) {
                violations.add("stream %s has leaf %d before leaf %d".formatted(stream, before, leaf.index()));
            }
        }
        return violations;
    }

    private static String stream(Event event) {
        return event.service() + "/" + event.stream();
    }
}
