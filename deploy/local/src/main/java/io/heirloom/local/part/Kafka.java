package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** One Kafka broker that is its own controller, in its own process. */
public final class Kafka implements Part {

    /** Events are keyed by piece, so partitions are what the consumers can share; leaves are put in order by the ledger. */
    private static final Map<String, Integer> TOPICS = Map.of(
            "heirloom.item-registry.events", 3,
            "heirloom.ownership.events", 3,
            "heirloom.dealer-network.events", 3,
            "heirloom.consent.events", 3,
            "heirloom.leaves", 1);

    private final Settings settings;
    private final Watchdog watchdog;
    private Child broker;

    public Kafka(Settings settings, Watchdog watchdog) {
        this.settings = settings;
        this.watchdog = watchdog;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public String address() {
        return bootstrap();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(broker).map(Child::handle);
    }

    @Override
    public void start() {
        Path folder = settings.state().resolve("kafka");
        Path configuration = folder.resolve("server.properties");
        Path logs = folder.resolve("data");
        try {
            Files.createDirectories(folder);
            Files.writeString(configuration, configuration(logs));
        } catch (IOException e) {
            throw new StartFailure("Kafka's configuration could not be written: " + e.getMessage(), e);
        }
        List<String> command = List.of(
                Settings.java().toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.config.file=" + logging(folder),
                "-cp",
                new LauncherClasspath(settings.root()).jars(),
                Broker.class.getName(),
                configuration.toString(),
                logs.toString());
        broker = Child.start("Kafka", settings.log("kafka"), folder, Map.of(), command);
        watchdog.watch(broker.handle());
        broker.awaitReady(() -> Probe.listens(settings.ports().of(Endpoint.KAFKA)));
        createTopics();
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.stop();
        }
    }

    private String bootstrap() {
        return "localhost:" + settings.ports().of(Endpoint.KAFKA);
    }

    private void createTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            var known = admin.listTopics().names().get();
            admin.createTopics(TOPICS.entrySet().stream()
                            .filter(topic -> !known.contains(topic.getKey()))
                            .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
                            .collect(Collectors.toList()))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new StartFailure(
                    "Kafka did not take the topics: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Kafka was told to stop while it started.", e);
        }
    }

    private static Path logging(Path folder) {
        try {
            return Files.writeString(folder.resolve("logging.properties"), """
                    handlers = java.util.logging.ConsoleHandler
                    .level = WARNING
                    """);
        } catch (IOException e) {
            throw new StartFailure("Kafka's configuration could not be written: " + e.getMessage(), e);
        }
    }

    private String configuration(Path logs) {
        int port = settings.ports().of(Endpoint.KAFKA);
        int controller = settings.ports().of(Endpoint.KAFKA_CONTROLLER);
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                # Topics of events are made at the start; dead letters make their own.
                auto.create.topics.enable=true
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # The default does not fit into the small heap.
                log.cleaner.dedupe.buffer.size=2097152
                """.formatted(port, controller, logs);
    }
}
