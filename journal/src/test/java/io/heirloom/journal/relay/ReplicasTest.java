package io.heirloom.journal.relay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.journal.Await;
import io.heirloom.journal.RunningJournal;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Events;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.event.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@RunningJournal
class ReplicasTest {

    @Inject
    Journal journal;

    @Inject
    Relay relay;

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    private final UUID item = UUID.randomUUID();

    @Test
    void relaysAtOnceSendNothingTwiceAndNothingOutOfOrder() {
        // Given
        int many = 40;
        CompletableFuture<Void> appending = CompletableFuture.runAsync(
                () -> IntStream.range(0, many).forEach(_ -> append(Events.registered(item))));
        // When
        while (!appending.isDone()) {
            List<CompletableFuture<Round>> replicas = IntStream.range(0, 4)
                    .mapToObj(_ -> Await.start(relay::look))
                    .toList();
            replicas.forEach(CompletableFuture::join);
        }
        appending.join();
        // Then
        try (Topic events = new Topic(Topic.EVENTS)) {
            events.await(many, message -> message.isOf(item));
            Topic.assertInOrder(events.soon(message -> message.isOf(item)), many);
        }
    }

    @Test
    void onlyOneReplicaIsGivenTheEvents() {
        // Given
        List<List<WaitingEvent>> given = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Collection<UUID>> busy = new CompletableFuture<>();
        CountDownLatch taken = new CountDownLatch(1);
        CompletableFuture<Round> first = awaitEventsFor(busy, taken, given);
        // When
        Round second = Await.on(() -> outbox.round(10, Duration.ofSeconds(30), events -> {
            given.add(events);
            return Uni.createFrom().item(List.of());
        }));
        busy.complete(List.of());
        // Then
        assertThat(second).isEqualTo(Round.EMPTY);
        assertThat(first.join().sent()).isZero();
        assertThat(given).hasSize(1);
    }

    @Test
    void aReplicaThatStandsStillLosesItsTurn() {
        // Given
        CompletableFuture<Collection<UUID>> never = new CompletableFuture<>();
        CountDownLatch taken = new CountDownLatch(1);
        // When
        CompletableFuture<Round> stuck = awaitEventsFor(never, taken, new ArrayList<>());
        // Then
        await().atMost(20, SECONDS).until(() -> waiting(item) == 0);
        never.complete(List.of());
        assertThat(stuck.handle((round, failure) -> failure != null).join()).isTrue();
    }

    /** Takes the lock as another replica would, with an event of this test waiting, and holds it until the answer is given. */
    private CompletableFuture<Round> awaitEventsFor(
            CompletableFuture<Collection<UUID>> answer, CountDownLatch taken, List<List<WaitingEvent>> given) {
        CompletableFuture<Round> round = CompletableFuture.supplyAsync(() -> {
            Round last = Round.EMPTY;
            while (last.taken() == 0) {
                append(Events.registered(item));
                last = Await.on(() -> outbox.round(1000, Duration.ofSeconds(2), events -> {
                    given.add(events);
                    taken.countDown();
                    return Await.held(answer);
                }));
            }
            return last;
        });
        try {
            assertThat(taken.await(20, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return round;
    }

    private RecordedEvent append(EventDraft draft) {
        return Await.on(() -> journal.append(draft));
    }

    private int waiting(UUID stream) {
        return Await.on(() -> pool.preparedQuery("select 1 from journal_event where stream = $1 and relayed_at is null")
                        .execute(Tuple.of(stream)))
                .size();
    }
}
