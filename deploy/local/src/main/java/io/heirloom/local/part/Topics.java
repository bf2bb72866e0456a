package io.heirloom.local.part;

import io.heirloom.local.StartFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** What lies in Kafka's data folder before the suite uses it: the format, and the topics. Both are made once. */
final class Topics {

    private static final String CLUSTER_ID = "aGVpcmxvb20tbG9jYWwtMQ";

    /** Events are keyed by piece, so partitions are what the consumers can share; leaves are put in order by the ledger. */
    private static final Map<String, Integer> PARTITIONS = Map.of(
            "heirloom.item-registry.events", 3,
            "heirloom.ownership.events", 3,
            "heirloom.dealer-network.events", 3,
            "heirloom.consent.events", 3,
            "heirloom.leaves", 1);

    private final Path data;
    private final String bootstrap;

    Topics(Path data, String bootstrap) {
        this.data = data;
        this.bootstrap = bootstrap;
    }

    /** Kafka's own tool, in this process, because a process for it alone would cost a second of each first start. */
    static void format(Path configuration, Path data, Path log) {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try (var output = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8)) {
            String[] format = {"format", "--cluster-id", CLUSTER_ID, "--config", configuration.toString()};
            if (kafka.tools.StorageTool.execute(format, output) != 0) {
                throw new StartFailure("Kafka's data folder could not be formatted, see " + log);
            }
        } catch (IOException e) {
            throw new StartFailure("Kafka's data folder could not be formatted: " + e.getMessage(), e);
        }
    }

    boolean exist() {
        return missing().isEmpty();
    }

    void create() {
        List<NewTopic> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new StartFailure(
                    "Kafka did not take the topics: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Kafka was told to stop while it started.", e);
        }
    }

    /** A topic is there when its first partition has a folder; asking the broker would cost each start a second. */
    private List<NewTopic> missing() {
        return PARTITIONS.entrySet().stream()
                .filter(topic -> !Files.isDirectory(data.resolve(topic.getKey() + "-0")))
                .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
                .toList();
    }
}
