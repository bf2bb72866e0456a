package io.heirloom.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.journal.KafkaBroker;
import io.heirloom.journal.canonical.CanonicalJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads a topic from its beginning, as another service would. */
final class Topic implements AutoCloseable {

    static final String EVENTS = "heirloom.item-registry.events";
    static final String LEAVES = "heirloom.leaves";

    record Message(String key, int partition, JsonNode value) {

        UUID id() {
            return UUID.fromString(value.get("id").asText());
        }

        boolean isOf(UUID stream) {
            return value.path("stream").asText().equals(stream.toString());
        }
    }

    private final KafkaConsumer<String, String> consumer;
    private final List<Message> read = new ArrayList<>();

    Topic(String name) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        KafkaBroker.current().address(),
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "500"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(name));
    }

    /** All messages of the kind so far, once there are at least this many. */
    List<Message> await(int least, Predicate<Message> kind) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    poll();
                    return read.stream().filter(kind).count() >= least;
                });
        return read.stream().filter(kind).toList();
    }

    /** All messages of the kind that are there within a short while. */
    List<Message> soon(Predicate<Message> kind) {
        for (int i = 0; i < 5; i++) {
            poll();
        }
        return read.stream().filter(kind).toList();
    }

    static void assertInOrder(List<Topic.Message> messages, int count) {
        assertThat(messages)
                .extracting(message -> message.value().get("seq").asLong())
                .containsExactlyElementsOf(LongStream.range(0, count).boxed().toList());
        assertThat(messages)
                .extracting(Topic.Message::partition)
                .containsOnly(messages.getFirst().partition());
    }

    private void poll() {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
            read.add(new Message(record.key(), record.partition(), CanonicalJson.tree(record.value())));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
