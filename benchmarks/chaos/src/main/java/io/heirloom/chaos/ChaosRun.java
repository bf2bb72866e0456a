package io.heirloom.chaos;

import io.heirloom.chaos.check.Verdict;
import io.heirloom.chaos.client.Clients;
import io.heirloom.chaos.client.Repeats;
import io.heirloom.chaos.client.Repeats.Repeat;
import io.heirloom.chaos.client.Sender;
import io.heirloom.chaos.evidence.BookReader;
import io.heirloom.chaos.evidence.Databases;
import io.heirloom.chaos.evidence.Evidence;
import io.heirloom.chaos.evidence.Quiet;
import io.heirloom.chaos.history.History;
import io.heirloom.chaos.history.HistoryReader;
import io.heirloom.chaos.nemesis.Keeper;
import io.heirloom.chaos.nemesis.Nemesis;
import io.heirloom.chaos.nemesis.Stage;
import io.heirloom.chaos.observe.AnchorReader;
import io.heirloom.chaos.observe.LogReader;
import io.heirloom.chaos.observe.LogSeen;
import io.heirloom.chaos.observe.Node;
import io.heirloom.chaos.observe.Outside;
import io.heirloom.chaos.observe.PublicLog;
import io.heirloom.local.Console;
import io.heirloom.local.Endpoint;
import io.heirloom.local.Suite;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** One run on a suite that is up: load and faults for a time, then healing, quiet, and the checks. */
final class ChaosRun {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Options options;
    private final Suite suite;
    private final Console console;
    private final Path state;
    private final Databases databases;
    private final PublicLog log;
    private final Node node;

    ChaosRun(Options options, Suite suite, Console console) {
        this.options = options;
        this.suite = suite;
        this.console = console;
        this.state = suite.settings().state();
        this.databases = new Databases(suite.settings().ports().of(Endpoint.POSTGRES));
        this.log = new PublicLog(suite.settings().ports().of(Endpoint.LEDGER));
        this.node = new Node(suite.settings().ports().of(Endpoint.ANVIL));
    }

    Account run(Stage stage) throws IOException {
        Path file = state.resolve("history.ndjson");
        try (var history = new History(file);
                var keeper = new Keeper(suite, history);
                var reader = new LogReader(log);
                var anchors = new AnchorReader(log, node);
                var nemesis = stage.nemesis(suite, options.seed(), history, console::line)) {
            var sender = new Sender(new Gateway(suite.settings().demoSuite(), Transcript.none()), history);
            trade(sender, nemesis);
            List<String> noise = heal(sender, keeper);
            console.line("Repeats every acknowledged command.");
            long before = databases.eventsOfCallers();
            List<Repeat> repeats = new Repeats(sender).all();
            noise = noise.isEmpty() ? new Quiet(suite, databases, keeper::isWhole).await(PATIENCE) : noise;
            long more = databases.eventsOfCallers() - before;
            List<Verdict> verdicts = Verdict.of(evidence(file, reader, anchors, repeats, more));
            return new Account(options, HistoryReader.read(file), nemesis.struck(), noise, verdicts);
        }
    }

    private void trade(Sender sender, Nemesis nemesis) {
        var clients = new Clients(new Gateway(suite.settings().demoSuite(), Transcript.none()), sender);
        console.line("Prepares pieces; then %d clients trade for %d minutes."
                .formatted(options.clients(), options.time().toMinutes()));
        clients.begin(options.clients(), options.seed());
        nemesis.begin();
        long until = System.nanoTime() + options.time().toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
        nemesis.close();
        clients.end();
    }

    /** Everything is whole again; the clients ask how what they left open has ended, and the suite comes to rest. */
    private List<String> heal(Sender sender, Keeper keeper) {
        console.line(
                "No more faults. %d commands are open; waits until everything is quiet.".formatted(sender.unsettled()));
        var quiet = new Quiet(suite, databases, keeper::isWhole);
        List<String> noise = quiet.await(PATIENCE);
        int open = sender.settle(PATIENCE);
        if (open > 0) {
            noise = new ArrayList<>(noise);
            noise.add(open + " commands cannot be settled");
        }
        return noise.isEmpty() ? quiet.await(PATIENCE) : noise;
    }

    private Evidence evidence(Path file, LogReader reader, AnchorReader anchors, List<Repeat> repeats, long more)
            throws IOException {
        String contract =
                Files.readString(state.resolve("anvil").resolve("contract")).strip();
        LogSeen seen = reader.seen();
        var findings = new ArrayList<>(seen.findings());
        findings.addAll(reader.again());
        return new Evidence(
                HistoryReader.read(file),
                new BookReader(databases).read(),
                new LogSeen(seen.heads(), seen.notes(), findings),
                anchors.seen(contract),
                repeats,
                more,
                Outside.ask(suite.settings().root(), log, seen.notes(), state.resolve("outside")));
    }
}
