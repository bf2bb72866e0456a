package io.heirloom.chaos.evidence;

import io.heirloom.chaos.client.Repeats.Repeat;
import io.heirloom.chaos.history.Command;
import io.heirloom.chaos.history.Operation;
import io.heirloom.chaos.history.Outcome;
import io.heirloom.chaos.observe.ChainSeen;
import io.heirloom.chaos.observe.LogSeen;
import io.heirloom.chaos.observe.Outside;
import io.heirloom.tlog.tree.InMemoryTree;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A run as a test tells it, call by call and row by row. */
public final class Runs {

    public static final String PIECE = "piece-1";

    private final List<Operation> history = new ArrayList<>();
    private final List<Books.Title> titles = new ArrayList<>();
    private final List<Books.Event> events = new ArrayList<>();
    private final List<Books.Leaf> leaves = new ArrayList<>();
    private final List<Books.Head> heads = new ArrayList<>();
    private final Map<Command, Set<String>> effects = new HashMap<>();
    private final List<String> overdue = new ArrayList<>();
    private final List<LogSeen.Head> published = new ArrayList<>();
    private final List<String> logFindings = new ArrayList<>();
    private final List<ChainSeen.Anchored> anchored = new ArrayList<>();
    private final List<String> chainFindings = new ArrayList<>();
    private final List<Repeat> repeats = new ArrayList<>();
    private long repeatedEvents;

    /** A call of client 1 about the piece, which was acknowledged. */
    public Runs ok(Command command, long invoked, long returned, String... facts) {
        return call(1, command, Outcome.OK, invoked, returned, facts);
    }

    /** @param facts names and values; those after a name {@code ->} were answered, the others asked */
    public Runs call(int client, Command command, Outcome outcome, long invoked, long returned, String... facts) {
        var asked = new HashMap<>(Map.of("piece", PIECE));
        var answered = new HashMap<String, String>();
        Map<String, String> into = asked;
        for (int i = 0; i < facts.length; i++) {
            if (facts[i].equals("->")) {
                into = answered;
            } else {
                into.put(facts[i], facts[++i]);
            }
        }
        history.add(new Operation(
                history.size() + 1L, client, command, "key", asked, invoked, returned, outcome, answered));
        return this;
    }

    public Runs title(Books.Title title) {
        titles.add(title);
        return this;
    }

    public Runs event(String service, String type, String stream, long seq) {
        String id = "event-" + events.size();
        events.add(new Books.Event(service, id, type, stream, seq, entry(events.size())));
        return this;
    }

    /** The next leaf of the log, of that event. */
    public Runs leafOf(int event) {
        return leaf(new Books.Leaf(1, leaves.size(), "event-" + event, entry(event)));
    }

    public Runs leaf(Books.Leaf leaf) {
        leaves.add(leaf);
        return this;
    }

    /** The head of all leaves so far, signed, published and anchored. */
    public Runs head() {
        var tree = InMemoryTree.empty();
        leaves.forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf.entry())));
        byte[] root = tree.root(leaves.size());
        String hex = HexFormat.of().formatHex(root);
        long before = anchored.isEmpty() ? 0 : anchored.getLast().size();
        heads.add(new Books.Head(1, leaves.size(), hex));
        published.add(new LogSeen.Head(leaves.size(), Base64.getEncoder().encodeToString(root), true));
        anchored.add(new ChainSeen.Anchored(leaves.size(), hex, before));
        return this;
    }

    public Runs signed(Books.Head head) {
        heads.add(head);
        return this;
    }

    public Runs published(LogSeen.Head head) {
        published.add(head);
        return this;
    }

    public List<LogSeen.Head> published() {
        return published;
    }

    public Runs anchored(ChainSeen.Anchored head) {
        anchored.add(head);
        return this;
    }

    public Runs effects(Command command, String... ids) {
        effects.put(command, Set.of(ids));
        return this;
    }

    public Runs overdue(String offer) {
        overdue.add(offer);
        return this;
    }

    public Runs logFinding(String finding) {
        logFindings.add(finding);
        return this;
    }

    public Runs chainFinding(String finding) {
        chainFindings.add(finding);
        return this;
    }

    public Runs repeat(Map<String, String> first, Map<String, String> again) {
        repeats.add(new Repeat("OFFER", "key", first, again));
        return this;
    }

    public Runs repeatedEvents(long number) {
        repeatedEvents = number;
        return this;
    }

    public Evidence evidence() {
        return new Evidence(
                history,
                new Books(titles, events, leaves, heads, effects, overdue),
                new LogSeen(published, List.of(), logFindings),
                new ChainSeen(anchored, anchored.size(), chainFindings),
                repeats,
                repeatedEvents,
                new Outside("", List.of()));
    }

    private static String entry(int event) {
        return "0000%04x".formatted(event);
    }
}
