package io.heirloom.local;

import io.heirloom.local.part.Anvil;
import io.heirloom.local.part.Contract;
import io.heirloom.local.part.Kafka;
import io.heirloom.local.part.Keycloak;
import io.heirloom.local.part.Part;
import io.heirloom.local.part.Postgres;
import io.heirloom.local.part.Replica;
import io.heirloom.local.part.RoundRobin;
import io.heirloom.local.part.Service;
import io.heirloom.local.part.ServiceProcess;
import io.heirloom.local.part.WitnessLines;
import io.heirloom.local.process.Watchdog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The running suite. Parts start as soon as what they cannot start without answers: the services wait for PostgreSQL alone, the ledger also for
 * its contract, and only the very first start of all for Kafka's topics. They find Kafka and Keycloak when these are there.
 */
public final class Suite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Settings settings;
    private final Console console;
    private final StateLock lock;
    private final Watchdog watchdog;
    private final ConcurrentLinkedDeque<Part> started = new ConcurrentLinkedDeque<>();
    private final CompletableFuture<Void> failed = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closed;

    private Suite(Settings settings, Console console, StateLock lock) {
        this.settings = settings;
        this.console = console;
        this.lock = lock;
        this.watchdog = Watchdog.start();
    }

    /** Starts everything; when one part fails, stops the others and throws what went wrong. */
    public static Suite start(Settings settings, Console console) {
        StateLock lock = StateLock.take(settings);
        try {
            Service.requireBuilt(settings);
            settings.ports().requireFree(settings.replicas());
        } catch (StartFailure e) {
            lock.release();
            throw e;
        }
        Suite suite = new Suite(settings, console, lock);
        Thread hook = new Thread(suite::close, "stop the suite");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            suite.startParts();
        } catch (StartFailure e) {
            suite.close();
            throw e;
        }
        return suite;
    }

    public Settings settings() {
        return settings;
    }

    /** All that runs, in no order. */
    public List<Part> parts() {
        return List.copyOf(started);
    }

    /** Every process of every service. */
    public List<ServiceProcess> processes() {
        return started.stream()
                .filter(ServiceProcess.class::isInstance)
                .map(ServiceProcess.class::cast)
                .toList();
    }

    /** A part that ends takes nothing else down; the terminal says so once. */
    void tellWhenAPartEnds() {
        for (Part part : started) {
            part.process().ifPresent(process -> tellWhenEnded(part, process));
        }
    }

    /** Makes the start archives that are missing, one after the other and in the background: once per build, for quicker starts. */
    void makeStartArchives() {
        threads.execute(() -> {
            try {
                for (Part part : started) {
                    part.makeStartArchive();
                }
            } catch (IOException | StartFailure e) {
                if (!closed) {
                    console.line("A start archive was not made, so the next start is no quicker: " + e.getMessage());
                }
            }
        });
    }

    private void tellWhenEnded(Part part, ProcessHandle process) {
        var _ = process.onExit().thenRun(() -> {
            if (!closed) {
                console.line(part.name() + " has ended; the rest stays up. See "
                        + settings.state().resolve("log"));
            }
        });
    }

    private void startParts() {
        List<String> databases = Stream.of(Service.values())
                .flatMap(service -> service.databases().stream())
                .toList();
        var contract = new Contract(settings, watchdog);
        var kafka = new Kafka(settings, watchdog);
        boolean topicsAreThere = kafka.hasTopics();
        var keycloak = begin(new Keycloak(settings, watchdog));
        var postgres = begin(new Postgres(settings, watchdog, databases));
        var broker = begin(kafka);
        var chain = begin(new Anvil(settings, watchdog)).thenRunAsync(() -> run(contract), threads);
        var foundation = topicsAreThere ? postgres : CompletableFuture.allOf(postgres, broker);
        var witness = processes(Service.WITNESS, postgres, contract);
        var services = Stream.of(Service.values())
                .filter(service -> service != Service.WITNESS)
                .map(service -> service == Service.LEDGER
                        ? processes(service, CompletableFuture.allOf(foundation, chain, witness), contract)
                        : processes(service, foundation, contract));
        await(CompletableFuture.allOf(
                Stream.concat(services, Stream.of(keycloak, broker)).toArray(CompletableFuture[]::new)));
    }

    /** Everything that answers for this service, from when what it needs is there. */
    private CompletableFuture<Void> processes(Service service, CompletableFuture<Void> needs, Contract contract) {
        return settings.replicas() == 1
                ? needs.thenRunAsync(() -> run(process(Replica.only(service), contract)), threads)
                : several(service, needs, contract);
    }

    private CompletableFuture<Void> several(Service service, CompletableFuture<Void> needs, Contract contract) {
        List<Replica> replicas = IntStream.rangeClosed(1, settings.replicas())
                .mapToObj(number -> new Replica(service, number))
                .toList();
        var before = begin(new RoundRobin(service, settings.ports(), replicas));
        var processes =
                replicas.stream().map(replica -> needs.thenRunAsync(() -> run(process(replica, contract)), threads));
        return CompletableFuture.allOf(
                Stream.concat(Stream.of(before), processes).toArray(CompletableFuture[]::new));
    }

    private ServiceProcess process(Replica replica, Contract contract) {
        return new ServiceProcess(replica, settings, watchdog, extras(replica.service(), contract));
    }

    /** What single services need to know beside the addresses of the parts. */
    private Map<String, String> extras(Service service, Contract contract) {
        return switch (service) {
            case ITEM_REGISTRY ->
                Map.of(
                        "heirloom.public-address.digital-link", settings.ports().url(Endpoint.GATEWAY),
                        "heirloom.public-address.registry", settings.ports().url(Endpoint.ITEM_REGISTRY));
            // Anchors every few seconds, so that one sees it happen.
            case LEDGER ->
                Map.of(
                        "heirloom.ledger.chain.rpc-url",
                        "http://localhost:" + settings.portAsSeen(Endpoint.ANVIL),
                        "heirloom.ledger.chain.contract",
                        contract.address(),
                        "heirloom.ledger.anchor.max-age",
                        "3s",
                        "heirloom.ledger.anchor.every",
                        "1s",
                        "heirloom.ledger.witness.policy",
                        WitnessLines.ask(settings).write(settings).toString());
            case WITNESS -> WitnessLines.tell(settings);
            case OWNERSHIP, DEALER_NETWORK, CONSENT, GATEWAY -> Map.of();
        };
    }

    private CompletableFuture<Void> begin(Part part) {
        return CompletableFuture.runAsync(() -> run(part), threads);
    }

    private void run(Part part) {
        Instant began = Instant.now();
        started.push(part);
        try {
            part.start();
        } catch (RuntimeException | Error e) {
            failed.completeExceptionally(e);
            throw e;
        }
        console.ready(part.name(), Duration.between(began, Instant.now()), part.address());
    }

    /** The first failure ends the wait, whatever else is still starting. */
    private void await(CompletableFuture<Void> all) {
        try {
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailure failure
                    ? failure
                    : new StartFailure("The suite did not start: " + e.getCause(), e);
        }
    }

    /** Stops every part, the last started first; returns when no process is left. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        threads.shutdownNow();
        awaitStarts();
        // What others talk to goes last, or they would spend their farewell on looking for it.
        List<Part> relied = started.stream()
                .filter(part -> part instanceof Postgres || part instanceof Kafka)
                .toList();
        stopAll(started.stream().filter(part -> !relied.contains(part)).toList());
        stopAll(relied);
        watchdog.farewell();
        lock.release();
    }

    /** What is still starting is interrupted, and must have given up before it can be stopped. */
    private void awaitStarts() {
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                console.line("A part that was starting did not give up.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stopAll(List<Part> parts) {
        try (var stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> stopping.execute(part::stop));
        }
    }
}
