package io.heirloom.journal;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** A real KRaft broker in this JVM, on loopback; tests may take it away and bring it back. */
public class KafkaBroker implements QuarkusTestResourceLifecycleManager {

    private static volatile KafkaBroker current;

    private final Properties properties = new Properties();
    private KafkaRaftServer server;
    private Path folder;
    private int port;

    @Override
    public Map<String, String> start() {
        current = this;
        try {
            folder = Files.createTempDirectory("heirloom-kafka");
            port = freePort();
            configure(freePort());
            format();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        up();
        return Map.of("kafka.bootstrap.servers", address());
    }

    @Override
    public void stop() {
        down();
    }

    public static KafkaBroker current() {
        return current;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public void up() {
        server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        server.startup();
    }

    public void down() {
        server.shutdown();
        server.awaitShutdown();
    }

    private void configure(int controllerPort) {
        Map<String, String> settings = Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("listeners", "PLAINTEXT://" + address() + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("log.dirs", folder.resolve("log").toString()),
                Map.entry("num.partitions", "3"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152"));
        properties.putAll(settings);
    }

    private void format() throws IOException {
        Path file = folder.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        PrintStream silent =
                new PrintStream(OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8);
        String cluster = org.apache.kafka.common.Uuid.randomUuid().toString();
        StorageTool.execute(new String[] {"format", "-t", cluster, "-c", file.toString()}, silent);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
