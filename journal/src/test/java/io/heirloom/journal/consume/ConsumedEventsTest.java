package io.heirloom.journal.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.journal.Await;
import io.heirloom.journal.RunningJournal;
import io.heirloom.journal.event.Events;
import io.heirloom.journal.event.Journal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@RunningJournal
class ConsumedEventsTest {

    @Inject
    ConsumedEvents consumed;

    @Inject
    Journal journal;

    @Inject
    Pool pool;

    private final UUID item = UUID.randomUUID();
    private final IncomingEvent event = IncomingEvent.parse("""
            {"id":"%s","type":"item.registered","stream":"%s","seq":0,"recordedAt":"2026-11-22T08:00:00.123456Z",
             "facts":{"itemId":"%s","note":null},"actor":{"role":"brand-admin"},"later":"additions are ignored"}""".formatted(UUID.randomUUID(), item, item));

    @Test
    void aSecondDeliveryDoesNothing() {
        deliver();
        deliver();
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void simultaneousDeliveriesHaveOneEffect() {
        List<CompletableFuture<Void>> running =
                IntStream.range(0, 16).mapToObj(_ -> Await.start(this::consume)).toList();
        running.forEach(CompletableFuture::join);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void whatFailsIsTakenInByTheNextDelivery() {
        // Given
        assertThatThrownBy(() -> Await.on(() -> consumed.once(event, () -> append().chain(
                                () -> Uni.createFrom().failure(new IllegalStateException("crash"))))))
                .hasMessage("crash");
        assertThat(effects()).isZero();
        // When
        deliver();
        // Then
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void factsAreReadByName() {
        assertThat(event.uuid("itemId")).isEqualTo(item);
        assertThat(event.text("itemId")).isEqualTo(item.toString());
        assertThat(event.find("itemId")).contains(item.toString());
        assertThat(event.find("note")).isEmpty();
        assertThat(event.find("absent")).isEmpty();
        assertThatThrownBy(() -> event.text("absent")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNotAnEventIsRefused() {
        List<String> messages = List.of(
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"id\":\"x\"}",
                "{\"id\":\"%s\",\"type\":\"a\",\"stream\":\"%s\",\"seq\":0,\"recordedAt\":\"noon\",\"facts\":{}}"
                        .formatted(item, item));
        for (String message : messages) {
            assertThatThrownBy(() -> IncomingEvent.parse(message))
                    .as(message)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void deliver() {
        Await.on(this::consume);
    }

    private Uni<Void> consume() {
        return consumed.once(event, this::append);
    }

    private Uni<Void> append() {
        return journal.append(Events.registered(item)).replaceWithVoid();
    }

    private int effects() {
        return Await.on(() -> pool.preparedQuery("select 1 from journal_event where stream = $1")
                        .execute(Tuple.of(item)))
                .size();
    }
}
