package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import io.heirloom.local.process.JavaProcess;
import io.heirloom.local.process.JavaProgram;
import io.heirloom.local.process.LauncherClasspath;
import io.heirloom.local.process.Probe;
import io.heirloom.local.process.Watchdog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Kafka broker that is its own controller, in its own process. */
public final class Kafka implements Part {

    private final Settings settings;
    private final Path folder;
    private final Topics topics;
    private final JavaProcess process;

    public Kafka(Settings settings, Watchdog watchdog) {
        this.settings = settings;
        this.folder = settings.state().resolve("kafka");
        this.topics = new Topics(folder.resolve("data"), address());
        var program = JavaProgram.ofClass(
                "kafka",
                List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                new LauncherClasspath(settings.root()).jars(),
                "kafka.Kafka");
        this.process = new JavaProcess(() -> program, settings, watchdog);
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public String address() {
        return "localhost:" + settings.ports().of(Endpoint.KAFKA);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return process.handle();
    }

    @Override
    public void makeStartArchive() throws IOException {
        process.makeStartArchive();
    }

    @Override
    public void start() {
        process.start(run());
        topics.create();
    }

    /** Whether the topics are there already. Where they are not, a service that asks first would make one with too few partitions. */
    public boolean hasTopics() {
        return topics.exist();
    }

    @Override
    public void stop() {
        process.stop();
    }

    private JavaProcess.Run run() {
        Path configuration = folder.resolve("server.properties");
        Path logging = folder.resolve("logging.properties");
        Path data = folder.resolve("data");
        try {
            Files.createDirectories(folder);
            Files.writeString(configuration, configuration(data));
            Files.writeString(logging, """
                    handlers = java.util.logging.ConsoleHandler
                    .level = WARNING
                    """);
        } catch (IOException e) {
            throw new StartFailure("Kafka's configuration could not be written: " + e.getMessage(), e);
        }
        Topics.format(configuration, data, settings.log("kafka-format"));
        return new JavaProcess.Run(
                "kafka",
                folder,
                Map.of(),
                List.of("-Djava.util.logging.config.file=" + logging),
                List.of(configuration.toString()),
                () -> Probe.listens(settings.ports().of(Endpoint.KAFKA)));
    }

    private String configuration(Path data) {
        int port = settings.ports().of(Endpoint.KAFKA);
        int controller = settings.ports().of(Endpoint.KAFKA_CONTROLLER);
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%4$d
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
                """.formatted(port, controller, data, settings.portAsSeen(Endpoint.KAFKA));
    }
}
