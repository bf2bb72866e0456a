package io.heirloom.journal.relay;

import static io.restassured.RestAssured.get;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.journal.Await;
import io.heirloom.journal.KafkaBroker;
import io.heirloom.journal.RunningJournal;
import io.heirloom.journal.Transactions;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Events;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.event.RecordedEvent;
import io.heirloom.journal.subject.SubjectId;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@RunningJournal
class RelayTest {

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Inject
    MeterRegistry registry;

    private final UUID item = UUID.randomUUID();

    @Test
    void anEventReachesItsTopicAndItsLeafTheLedgers() {
        // Given
        SubjectId seller = SubjectId.owner(UUID.randomUUID());
        SubjectId buyer = SubjectId.owner(UUID.randomUUID());
        // When
        RecordedEvent event = append(Events.accepted(item, seller, buyer));
        // Then
        try (Topic events = new Topic(Topic.EVENTS);
                Topic leaves = new Topic(Topic.LEAVES)) {
            Topic.Message message =
                    events.await(1, one -> one.id().equals(event.id())).getFirst();
            assertThat(message.key()).isEqualTo(item.toString());
            JsonNode value = message.value();
            assertThat(value.get("type").asText()).isEqualTo("transfer.accepted");
            assertThat(value.get("stream").asText()).isEqualTo(item.toString());
            assertThat(value.get("seq").asLong()).isZero();
            assertThat(Instant.parse(value.get("recordedAt").asText())).isEqualTo(event.recordedAt());
            assertThat(value.get("facts").get("reason").asText()).isEqualTo("SALE");
            assertThat(buyer.value())
                    .endsWith(value.get("facts").get("to").get("id").asText());
            assertThat(value.get("actor").toString()).isEqualTo("{\"role\":\"owner\"}");
            assertThat(value.toString()).doesNotContain("Lina", "Amélie", seller.value());

            Topic.Message leaf =
                    leaves.await(1, one -> one.id().equals(event.id())).getFirst();
            assertThat(Integer.parseInt(leaf.key())).isBetween(0, 255);
            assertThat(leaf.value().properties()).hasSize(3);
            assertThat(leaf.value().get("class").asText()).isEqualTo("ownership");
            assertThat(Base64.getDecoder().decode(leaf.value().get("leaf").asText()))
                    .isEqualTo(event.leaf());
        }
        await().atMost(10, SECONDS).until(() -> waiting(item) == 0);
    }

    @Test
    void eventsOfOneStreamArriveInOrderWhileManyAreRelayed() {
        // Given
        List<UUID> items =
                IntStream.range(0, 8).mapToObj(_ -> UUID.randomUUID()).toList();
        int each = 12;
        // When
        List<CompletableFuture<RecordedEvent>> running = items.stream()
                .flatMap(one -> IntStream.range(0, each)
                        .mapToObj(_ -> Await.start(() -> journal.append(Events.registered(one)))))
                .toList();
        running.forEach(CompletableFuture::join);
        // Then
        try (Topic events = new Topic(Topic.EVENTS);
                Topic leaves = new Topic(Topic.LEAVES)) {
            for (UUID one : items) {
                Topic.assertInOrder(events.await(each, message -> message.isOf(one)), each);
            }
            Set<UUID> ids = new HashSet<>(
                    running.stream().map(event -> event.join().id()).toList());
            var all = leaves.await(ids.size(), message -> ids.contains(message.id()));
            assertThat(all.stream().map(Topic.Message::id).distinct()).hasSize(ids.size());
        }
    }

    /** Row 1 is begun first and committed last: a reader that remembers the highest id it saw would never find it. */
    @Test
    void anEventThatCommitsLateIsRelayedAllTheSame() throws InterruptedException {
        // Given
        UUID late = UUID.randomUUID();
        CountDownLatch appended = new CountDownLatch(1);
        CompletableFuture<Void> release = new CompletableFuture<>();
        CompletableFuture<RecordedEvent> slow =
                Await.start(() -> transactions.run(() -> journal.append(Events.registered(late))
                        .call(() -> Panache.getSession().chain(session -> session.flush()))
                        .invoke(appended::countDown)
                        .call(() -> Await.held(release))));
        assertThat(appended.await(10, SECONDS)).isTrue();
        RecordedEvent quick = append(Events.registered(item));
        try (Topic events = new Topic(Topic.EVENTS)) {
            events.await(1, message -> message.id().equals(quick.id()));
            await().atMost(10, SECONDS).until(() -> waiting(item) == 0);
            // When
            release.complete(null);
            // Then
            UUID id = slow.join().id();
            assertThat(position(id)).isLessThan(position(quick.id()));
            assertThat(events.await(1, message -> message.id().equals(id))).hasSize(1);
        }
    }

    @Test
    void theServiceGoesOnWithoutKafkaAndCatchesUp() {
        // Given
        RecordedEvent before = append(Events.registered(item));
        await().atMost(20, SECONDS).until(() -> waiting(item) == 0);
        KafkaBroker.current().down();
        RecordedEvent meanwhile;
        RecordedEvent later;
        // When
        try {
            meanwhile = append(Events.registered(item));
            later = append(Events.registered(item));
            saysThatEventsWait();
        } finally {
            KafkaBroker.current().up();
        }
        // Then
        catchesUpWith(before, meanwhile, later);
    }

    private void saysThatEventsWait() {
        await().atMost(30, SECONDS).untilAsserted(() -> get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.find { it.name == 'kafka' }.status", is("UP"))
                .body("checks.find { it.name == 'kafka' }.data.reachable", is(false))
                .body("checks.find { it.name == 'kafka' }.data.works-without", is(true)));
        assertThat(waiting(item)).isEqualTo(2);
        await().atMost(20, SECONDS).until(() -> gauge("heirloom.journal.waiting") >= 2);
        assertThat(gauge("heirloom.journal.lag.seconds")).isPositive();
    }

    private void catchesUpWith(RecordedEvent... expected) {
        await().atMost(60, SECONDS).until(() -> waiting(item) == 0);
        try (Topic events = new Topic(Topic.EVENTS)) {
            var ids = events.await(expected.length, message -> message.isOf(item)).stream()
                    .map(Topic.Message::id)
                    .distinct()
                    .toList();
            assertThat(ids)
                    .containsExactlyElementsOf(
                            Stream.of(expected).map(RecordedEvent::id).toList());
        }
        await().atMost(20, SECONDS).untilAsserted(() -> get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'kafka' }.data.reachable", is(true)));
    }

    private RecordedEvent append(EventDraft draft) {
        return Await.on(() -> journal.append(draft));
    }

    private int waiting(UUID stream) {
        return Await.on(() -> pool.preparedQuery("select 1 from journal_event where stream = $1 and relayed_at is null")
                        .execute(Tuple.of(stream)))
                .size();
    }

    private long position(UUID event) {
        return Await.on(() -> pool.preparedQuery("select position from journal_event where id = $1")
                        .execute(Tuple.of(event)))
                .iterator()
                .next()
                .getLong("position");
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
