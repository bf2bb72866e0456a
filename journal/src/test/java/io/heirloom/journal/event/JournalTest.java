package io.heirloom.journal.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.journal.Await;
import io.heirloom.journal.RunningJournal;
import io.heirloom.journal.Transactions;
import io.heirloom.journal.disclosure.DisclosedEvent;
import io.heirloom.journal.disclosure.Disclosure;
import io.heirloom.journal.disclosure.Verifier;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.heirloom.wire.problem.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@RunningJournal
class JournalTest {

    @Inject
    Journal journal;

    @Inject
    Disclosure disclosure;

    @Inject
    SubjectKeys subjectKeys;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    private final UUID item = UUID.randomUUID();
    private final SubjectId seller = SubjectId.owner(UUID.randomUUID());
    private final SubjectId buyer = SubjectId.owner(UUID.randomUUID());

    @Test
    void aLeafIsFiveLinesWithItsTimeRounded() {
        // When
        RecordedEvent registered = append(Events.registered(item));
        RecordedEvent accepted = append(Events.accepted(item, seller, buyer));
        // Then
        assertThat(new String(registered.leaf(), UTF_8)).matches("""
            heirloom\\.example/leaf@v1
            item
            [A-Za-z0-9+/]{43}=
            [A-Za-z0-9+/]{43}=
            \\d+
            """);
        assertThat(seconds(registered) % 60).isZero();
        assertThat(seconds(accepted) % 3600).isZero();
        assertThat(Instant.ofEpochSecond(seconds(registered)))
                .isBetween(registered.recordedAt().minusSeconds(60), registered.recordedAt());
    }

    @Test
    void whatIsInternalStaysOutOfTheCommittedFacts() {
        // When
        append(Events.accepted(item, seller, buyer));
        // Then
        JsonNode facts = Verifier.payload(disclose().getFirst(), 0).get("facts");
        assertThat(facts.toString()).isEqualTo("{\"reason\":\"SALE\"}");
    }

    @Test
    void nothingIsAppendedAboutAnErasedSubject() {
        Await.on(() -> subjectKeys.destroy(seller));
        assertThatThrownBy(() -> append(Events.accepted(item, seller, buyer)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.type().code()).isEqualTo("subject-erased"));
        assertThat(disclose()).isEmpty();
    }

    @Test
    void manyAppendsAtOnceLeaveNoGapAndOneChain() {
        // Given
        int many = 64;
        // When
        List<CompletableFuture<RecordedEvent>> running = IntStream.range(0, many)
                .mapToObj(_ -> Await.start(() -> journal.append(Events.registered(item))))
                .toList();
        running.forEach(CompletableFuture::join);
        // Then
        var events = disclose();
        assertThat(events)
                .extracting(DisclosedEvent::seq)
                .containsExactlyElementsOf(LongStream.range(0, many).boxed().toList());
        for (int i = 1; i < many; i++) {
            assertThat(Verifier.payload(events.get(i), 0).get("prev").asText())
                    .isEqualTo(events.get(i - 1).leafHash());
        }
    }

    @Test
    void severalEventsOfOneTransactionFollowEachOther() {
        // When
        Await.on(() -> transactions.run(() -> journal.append(Events.registered(item))
                .chain(() -> journal.append(Events.registered(item)))
                .chain(() -> journal.append(Events.registered(item)))));
        // Then
        assertThat(disclose()).extracting(DisclosedEvent::seq).containsExactly(0L, 1L, 2L);
    }

    @Test
    void whatIsRolledBackWasNeverAnEvent() {
        // Given
        append(Events.registered(item));
        // When
        assertThatThrownBy(
                        () -> Await.on(() -> transactions.run(() -> journal.append(Events.accepted(item, seller, buyer))
                                .<Void>chain(() -> Uni.createFrom().failure(new IllegalStateException("crash"))))))
                .hasMessage("crash");
        // Then
        assertThat(disclose()).hasSize(1);
        assertThat(append(Events.registered(item)).seq()).isEqualTo(1);
        assertThat(count("select count(*) from journal_event_part where subject = $1", seller.value()))
                .isZero();
    }

    @Test
    void theDatabaseRefusesToChangeEvents() {
        UUID event = append(Events.accepted(item, seller, buyer)).id();
        List<String> changes = List.of(
                "update journal_event set type = 'forged' where id = $1",
                "update journal_event set leaf = '\\x00' where id = $1",
                "update journal_event set seq = 9 where id = $1",
                "delete from journal_event where id = $1",
                "update journal_event_part set subject = 'brand:x' where event_id = $1",
                "update journal_event_part set ciphertext = '\\x00' where event_id = $1",
                "delete from journal_event_part where event_id = $1");
        for (String change : changes) {
            assertThatThrownBy(() -> execute(change, event))
                    .as(change)
                    .isInstanceOf(PgException.class)
                    .hasMessageContaining("append-only");
        }
        for (String change : List.of("truncate journal_event cascade", "truncate journal_event_part")) {
            assertThatThrownBy(() -> Await.on(() -> pool.query(change).execute()))
                    .as(change)
                    .hasMessageContaining("append-only");
        }
        execute("update journal_event set relayed_at = now() where id = $1", event);
    }

    @Test
    void whatFollowsFromElsewhereIsRecordedWithoutThePartsOfErasedSubjects() {
        Await.on(() -> subjectKeys.destroy(seller));
        Await.on(() -> journal.appendSparingErased(Events.accepted(item, seller, buyer)));
        DisclosedEvent event = disclose().getFirst();
        assertThat(event.parts()).hasSize(3);
        assertThat(Verifier.text(event.parts().get(1))).isEqualTo("{\"name\":\"Lina\"}");
        assertThat(Verifier.commitment(event)).isEqualTo(Verifier.line(event, 3));
    }

    @Test
    void noPlainTextOfAPersonLiesInTheDatabase() {
        append(Events.registered(item).about(buyer, Map.of("name", "canary-person-7f3")));
        List<String> dumps = new ArrayList<>();
        for (String table :
                List.of("journal_event", "journal_event_part", "journal_stream", "journal_erased_subject")) {
            Await.on(() -> pool.query(
                                    "select encode(convert_to(string_agg(t::text, ' '), 'UTF8'), 'escape') as dump from "
                                            + table + " t")
                            .execute())
                    .forEach(row -> dumps.add(row.getString("dump")));
        }
        String hex = HexFormat.of().formatHex("canary-person-7f3".getBytes(UTF_8));
        assertThat(dumps).noneMatch(dump -> dump.contains("canary-person-7f3") || dump.contains(hex));
    }

    @Test
    void anEventIsNotAppendedTwice() {
        EventDraft draft = Events.registered(item);
        append(draft);
        assertThatThrownBy(() -> append(draft)).isInstanceOf(Exception.class);
        assertThat(disclose()).hasSize(1);
    }

    @Test
    void factsTooLargeForABrokerAreRefused() {
        assertThatThrownBy(() -> append(Events.registered(item).fact("note", "x".repeat(600_000))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(disclose()).isEmpty();
    }

    private RecordedEvent append(EventDraft draft) {
        return Await.on(() -> journal.append(draft));
    }

    private List<DisclosedEvent> disclose() {
        return Await.on(() -> disclosure.disclose(item, _ -> true));
    }

    private void execute(String sql, UUID event) {
        Await.on(() -> pool.preparedQuery(sql).execute(Tuple.of(event)));
    }

    private long count(String sql, Object parameter) {
        return Await.on(() -> pool.preparedQuery(sql).execute(Tuple.of(parameter)))
                .iterator()
                .next()
                .getLong(0);
    }

    private static long seconds(RecordedEvent event) {
        return Long.parseLong(Verifier.line(event, 4));
    }
}
