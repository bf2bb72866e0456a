package io.heirloom.chaos.evidence;

import io.heirloom.chaos.history.Command;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in the databases.
 *
 * @param effects for each command, the ids of what bears its effect
 * @param overdue offers that are open a minute after their deadline
 */
public record Books(
        List<Title> titles,
        List<Event> events,
        List<Leaf> leaves,
        List<Head> heads,
        Map<Command, Set<String>> effects,
        List<String> overdue) {

    public Books {
        titles = List.copyOf(titles);
        events = List.copyOf(events);
        leaves = List.copyOf(leaves);
        heads = List.copyOf(heads);
        effects = Map.copyOf(effects);
        overdue = List.copyOf(overdue);
    }

    /** One link of a chain of title; {@code until} and {@code transfer} may be null. */
    public record Title(String piece, int sequence, Instant since, Instant until, String transfer) {}

    /** An event of a service's journal. @param leaf what was to be logged, in hex */
    public record Event(String service, String id, String type, String stream, long seq, String leaf) {}

    /** A leaf of the log. @param entry in hex */
    public record Leaf(int log, long index, String event, String entry) {}

    /** A signed head. @param root in hex */
    public record Head(int log, long size, String root) {}
}
