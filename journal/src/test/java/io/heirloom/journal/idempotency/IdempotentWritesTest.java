package io.heirloom.journal.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.journal.Await;
import io.heirloom.journal.Housekeepings;
import io.heirloom.journal.RunningJournal;
import io.heirloom.journal.event.Events;
import io.heirloom.journal.event.Journal;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.problem.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@RunningJournal
class IdempotentWritesTest {

    record Retire(UUID item, String reason) {}

    record Retired(UUID item, Instant at, List<String> notes) {}

    @Inject
    IdempotentWrites writes;

    @Inject
    Journal journal;

    @Inject
    Housekeepings housekeeping;

    @Inject
    Pool pool;

    private final Caller amelie = caller("amelie");
    private final String key = UUID.randomUUID().toString();
    private final UUID item = UUID.randomUUID();
    private final Retire payload = new Retire(item, "lost at sea");
    private final AtomicInteger effects = new AtomicInteger();

    @Test
    void aRepetitionGetsTheSameAnswerAndHasNoEffect() {
        Retired first = write(amelie, key, payload);
        Retired second = write(amelie, key, payload);
        assertThat(second).isEqualTo(first);
        assertThat(effects).hasValue(1);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void anotherPayloadUnderTheKeyIsRefused() {
        write(amelie, key, payload);
        refused("idempotency-key-reused", 422, () -> once(amelie, key, "retire", new Retire(item, "burnt")));
        refused("idempotency-key-reused", 422, () -> once(amelie, key, "destroy", payload));
    }

    @Test
    void theOrderOfMembersIsNotAnotherPayload() {
        Retired first = Await.on(() -> once(amelie, key, "retire", Map.of("a", 1, "b", 2)));
        Retired second = Await.on(() -> once(amelie, key, "retire", new java.util.TreeMap<>(Map.of("b", 2, "a", 1))));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherCallersAnswerIsNeverReplayed() {
        Retired first = write(amelie, key, payload);
        Retired second = write(caller("lina"), key, payload);
        assertThat(second.notes()).isNotEqualTo(first.notes());
        assertThat(effects).hasValue(2);
    }

    @Test
    void aMissingOrMalformedKeyIsRefused() {
        refused("idempotency-key-missing", 400, () -> once(amelie, null, "retire", payload));
        refused("idempotency-key-missing", 400, () -> once(amelie, "  ", "retire", payload));
        for (String bad : List.of("a\nb", "é", " a", "a\u0000", "x".repeat(256))) {
            refused("idempotency-key-malformed", 400, () -> once(amelie, bad, "retire", payload));
        }
        assertThat(effects).hasValue(0);
        write(amelie, "x".repeat(255), payload);
    }

    @Test
    void theTwinOfARunningWriteIsRefusedAndLaterReplayed() throws InterruptedException {
        // Given
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Retired> release = new CompletableFuture<>();
        CompletableFuture<Retired> first =
                Await.start(() -> writes.once(amelie, key, "retire", payload, Retired.class, () -> {
                    started.countDown();
                    return Await.held(release);
                }));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        // When
        refused("idempotency-key-in-use", 409, () -> once(amelie, key, "retire", payload));
        Retired answer = new Retired(item, Instant.EPOCH, List.of("first"));
        release.complete(answer);
        // Then
        assertThat(first.join()).isEqualTo(answer);
        assertThat(write(amelie, key, payload)).isEqualTo(answer);
        assertThat(effects).hasValue(0);
    }

    @Test
    void manyTwinsHaveOneEffect() {
        List<CompletableFuture<Retired>> twins = IntStream.range(0, 32)
                .mapToObj(_ -> Await.start(() -> once(amelie, key, "retire", payload)))
                .toList();
        List<Retired> answers =
                twins.stream().flatMap(this::answerOrInUse).distinct().toList();
        assertThat(answers).hasSize(1);
        assertThat(events()).isEqualTo(1);
        assertThat(write(amelie, key, payload)).isEqualTo(answers.getFirst());
    }

    @Test
    void aRefusedWriteStoresNothingAndMayBeTriedAgain() {
        // Given
        assertThatThrownBy(() ->
                        Await.on(() -> writes.once(amelie, key, "retire", payload, Retired.class, () -> work().<Retired>
                                        chain(() -> Uni.createFrom().failure(new IllegalStateException("crash"))))))
                .hasMessage("crash");
        assertThat(events()).isZero();
        // When
        Retired answer = write(amelie, key, payload);
        // Then
        assertThat(answer.item()).isEqualTo(item);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void afterItsTimeAKeyIsNew() {
        // Given
        write(amelie, key, payload);
        age(amelie, "25 hours");
        // When
        write(amelie, key, new Retire(item, "burnt"));
        // Then
        assertThat(effects).hasValue(2);
    }

    @Test
    void housekeepingForgetsOldAnswersOnly() {
        // Given
        Caller old = caller("old");
        write(old, key, payload);
        age(old, "25 hours");
        write(amelie, key, payload);
        // When
        housekeeping.purge();
        // Then
        assertThat(rows(old)).isZero();
        assertThat(rows(amelie)).isEqualTo(1);
    }

    @Test
    void anAnswerThatSaysMoreThanIsReadHereIsReplayed() {
        record RetiredAndMore(UUID item, Instant at, List<String> notes, String more) {}
        var first = new RetiredAndMore(item, Instant.EPOCH, List.of("first"), "of a later version");
        Await.on(() -> writes.once(amelie, key, "retire", payload, RetiredAndMore.class, () -> Uni.createFrom()
                .item(first)));
        assertThat(write(amelie, key, payload)).isEqualTo(new Retired(item, Instant.EPOCH, List.of("first")));
        assertThat(effects).hasValue(0);
    }

    @Test
    void anAnswerMayBeNothing() {
        Supplier<Uni<Void>> work = () -> {
            effects.incrementAndGet();
            return Uni.createFrom().voidItem();
        };
        Await.on(() -> writes.once(amelie, key, "withdraw", null, Void.class, work));
        assertThat(Await.on(() -> writes.once(amelie, key, "withdraw", null, Void.class, work)))
                .isNull();
        assertThat(effects).hasValue(1);
    }

    private Retired write(Caller caller, String idempotencyKey, Object body) {
        return Await.on(() -> once(caller, idempotencyKey, "retire", body));
    }

    private Uni<Retired> once(Caller caller, String idempotencyKey, String operation, Object body) {
        return writes.once(caller, idempotencyKey, operation, body, Retired.class, this::work);
    }

    private Uni<Retired> work() {
        int effect = effects.incrementAndGet();
        return journal.append(Events.registered(item))
                .map(event -> new Retired(item, event.recordedAt(), List.of("effect " + effect)));
    }

    private java.util.stream.Stream<Retired> answerOrInUse(CompletableFuture<Retired> twin) {
        try {
            return java.util.stream.Stream.of(twin.join());
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(
                            refusal.type().code())
                    .isEqualTo("idempotency-key-in-use"));
            return java.util.stream.Stream.empty();
        }
    }

    private void refused(String code, int status, Supplier<Uni<Retired>> write) {
        assertThatThrownBy(() -> Await.on(write)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.type().code()).isEqualTo(code);
            assertThat(refusal.type().status()).isEqualTo(status);
        });
    }

    private int events() {
        return Await.on(() -> pool.preparedQuery("select 1 from journal_event where stream = $1")
                        .execute(Tuple.of(item)))
                .size();
    }

    private int rows(Caller caller) {
        return Await.on(() -> pool.preparedQuery("select 1 from journal_idempotent_write where caller = $1")
                        .execute(Tuple.of(caller.ownerId())))
                .size();
    }

    private void age(Caller caller, String by) {
        Await.on(() -> pool.preparedQuery("update journal_idempotent_write set created_at = created_at - interval '"
                        + by + "' where caller = $1")
                .execute(Tuple.of(caller.ownerId())));
    }

    private static Caller caller(String name) {
        return new Caller(
                "https://issuer.test",
                name + UUID.randomUUID(),
                Set.of("owner"),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
